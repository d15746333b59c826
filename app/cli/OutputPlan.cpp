#include "app/cli/OutputPlan.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <sys/stat.h>

#include "core/base/LowerCase.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

std::vector<const Exporter*> exportersOf(const std::vector<std::string>& formats)
{
    std::vector<const Exporter*> chosen;
    for (const std::string& id : formats)
        if (const Exporter* exporter = findExporter(id);
            exporter != nullptr && std::ranges::find(chosen, exporter) == chosen.end())
            chosen.push_back(exporter);
    return chosen;
}

/// By the longest suffix that fits, in capitals or not, as ".score.mid" is no ".mid"; null where
/// none does.
const Exporter* exporterNamedBy(const fs::path& file)
{
    const std::string name = lowerCase(file.filename().string());
    const Exporter* longest = nullptr;
    for (const auto& exporter : exporters())
        if (name.ends_with(exporter->suffix()) &&
            (!longest || longest->suffix().size() < exporter->suffix().size()))
            longest = exporter.get();
    return longest;
}

/// Of the one file to be written; the usual one where the name says nothing.
Result<const Exporter*> exporterOf(const fs::path& file)
{
    if (const Exporter* named = exporterNamedBy(file))
        return named;
    if (!file.has_extension())
        return exporters().front().get();
    std::string known;
    for (const auto& exporter : exporters())
        known.append(known.empty() ? "" : ", ").append(exporter->suffix());
    return failure(ErrorCode::InvalidArgument, file.string(),
                   "it ends in none of " + known + "; or choose a --format");
}

/// Whether `output` names the one file to be written, not a folder.
Result<bool> namesFile(const OutputRequest& request, bool single)
{
    if (request.output == kStandardOutput && !single)
        return failure(ErrorCode::InvalidArgument, kStandardOutput,
                       "standard output takes one input in one format");
    if (request.output == kStandardOutput)
        return true;
    std::error_code none;
    if (!request.output.has_filename() || fs::is_directory(request.output, none))
        return false;
    if (!single && exporterNamedBy(request.output))
        return failure(ErrorCode::InvalidArgument, request.output.string(),
                       "several files are to be written; name a folder");
    return single;
}

Result<void> makeFolder(const fs::path& folder)
{
    std::error_code error;
    std::error_code none;
    fs::create_directories(folder, error);
    if (fs::is_directory(folder, none))
        return {};
    return failure(ErrorCode::FileNotWritable, folder.string(),
                   fs::exists(folder, none) ? "it is a file, and several files are to be written"
                                            : error.message());
}

/// As it is where the folder that it starts from is gone.
fs::path wholePath(const fs::path& path)
{
    std::error_code error;
    fs::path whole = fs::absolute(path, error);
    return error ? path : whole;
}

/// What tells a file or folder from all others, whatever it is called; none where there is none.
using FileIdentity = std::pair<dev_t, ino_t>;

std::optional<FileIdentity> identityOf(const fs::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileIdentity(status.st_dev, status.st_ino);
}

class Identities
{
public:
    void add(const fs::path& path)
    {
        if (const auto identity = identityOf(path))
            m_known.insert(*identity);
    }
    bool hold(const fs::path& path) const
    {
        const auto identity = identityOf(path);
        return identity && m_known.contains(*identity);
    }

private:
    std::set<FileIdentity> m_known;
};

/// What names are checked against.
struct KnownNames {
    explicit KnownNames(const std::vector<fs::path>& inputs)
    {
        for (const fs::path& input : inputs) {
            files.add(input);
            folders.add(wholePath(input).parent_path());
        }
    }

    Identities files;
    Identities folders;         ///< of these, where references lie
    std::set<fs::path> written; ///< whole ones, as far as they were checked
};

/// Checks one name, which the user gave (`named`) or an input did, and adds it to the known.
Result<void> checkName(const fs::path& path, bool named, bool overwrite, KnownNames& known)
{
    if (path == kStandardOutput)
        return {};
    if (known.files.hold(path))
        return failure(ErrorCode::InvalidArgument, path.string(), "it is one of the inputs");
    if (!known.written.insert(wholePath(path).lexically_normal()).second)
        return failure(ErrorCode::InvalidArgument, path.string(),
                       "two inputs would be written to this file");
    std::error_code none;
    if (!named && !overwrite && fs::exists(path, none) &&
        known.folders.hold(wholePath(path).parent_path()))
        return failure(ErrorCode::FileNotWritable, path.string(),
                       "it exists and may be a reference; --overwrite replaces it");
    return {};
}

} // namespace

Result<std::vector<PlannedInput>> planOutputs(const OutputRequest& request)
{
    auto formats = exportersOf(request.formats);
    const auto namesOne = namesFile(request, request.inputs.size() == 1 && formats.size() <= 1);
    if (!namesOne)
        return tl::unexpected(namesOne.error());
    const bool file = *namesOne;
    if (formats.empty()) {
        const auto format = exporterOf(file ? request.output : fs::path());
        if (!format)
            return tl::unexpected(format.error());
        formats.push_back(*format);
    }
    const fs::path folder = file ? request.output.parent_path() : request.output;
    if (!folder.empty()) {
        if (auto made = makeFolder(folder); !made)
            return tl::unexpected(made.error());
    }

    std::vector<PlannedInput> plan;
    KnownNames known(request.inputs);
    for (const fs::path& input : request.inputs) {
        PlannedInput planned{input, {}};
        for (const Exporter* exporter : formats) {
            fs::path path = file ? request.output : input;
            if (!file && !folder.empty())
                path = folder / input.filename();
            if (!file)
                path.replace_extension(exporter->suffix());
            if (auto checked = checkName(path, file, request.overwrite, known); !checked)
                return tl::unexpected(checked.error());
            planned.files.push_back({path, exporter});
        }
        plan.push_back(std::move(planned));
    }
    return plan;
}

} // namespace rollwright
