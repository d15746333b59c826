#include "core/io/Dataset.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/base/ErrorText.h"
#include "core/base/FolderEntries.h"
#include "core/io/FileContent.h"
#include "core/io/MaestroJson.h"
#include "core/io/MaestroTable.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

constexpr const char* kMapsMusic = "MAPS_MUS-";
constexpr const char* kMapsAny = "MAPS_";

std::string nameIn(const fs::path& folder, fs::path file)
{
    return file.replace_extension().lexically_relative(folder).generic_string();
}

/// Recordings of one stem have their suffixes in their names.
void tellApart(const fs::path& folder, std::vector<DatasetEntry>& entries)
{
    std::map<std::string, int> counts;
    for (const DatasetEntry& entry : entries)
        ++counts[entry.name];
    for (DatasetEntry& entry : entries)
        if (counts[entry.name] > 1)
            entry.name = entry.files.audio.lexically_relative(folder).generic_string();
}

std::optional<fs::path> maestroTableIn(const fs::path& folder)
{
    std::error_code error;
    const auto entries = entriesOf(folder, error);
    for (const char* suffix : {".csv", ".json"}) {
        for (const fs::directory_entry& entry : entries) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("maestro-v") && name.ends_with(suffix))
                return entry.path();
        }
    }
    return std::nullopt;
}

Result<Dataset> readMaestro(const fs::path& folder, const fs::path& file, const std::string& split)
{
    const auto content = contentOf(file);
    if (!content)
        return tl::unexpected(content.error());
    const auto read =
        file.extension() == ".json" ? readMaestroJson(*content) : readMaestroTable(*content);
    if (!read)
        return failure(ErrorCode::DamagedReference, file.string(),
                       translatable("its columns are not MAESTRO's"));

    Dataset found{"MAESTRO", {}, {}, split};
    for (const Phrase& place : read->spoiled)
        found.leftOut.push_back({ErrorCode::DamagedReference, file.string(), place});
    std::set<std::string> named;
    for (const MaestroRow& row : read->rows) {
        if (row.split != split)
            continue;
        const RecordingPair files{folder / row.audio, folder / row.midi};
        if (!named.insert(row.audio).second)
            found.leftOut.push_back({ErrorCode::DamagedReference,
                                     file.string(),
                                     {translatable("%1 stands in it twice"), {row.audio}}});
        else if (std::error_code error; fs::exists(files.reference, error))
            found.entries.push_back({nameIn(folder, files.audio), files});
        else
            found.leftOut.push_back(
                fs::exists(files.audio, error) || error
                    ? Error{ErrorCode::ReferenceMissing, files.audio.string(), {}}
                    : Error{ErrorCode::FileNotFound, files.audio.string(), {}});
    }
    if (found.entries.empty() && found.leftOut.size() == read->spoiled.size())
        return failure(ErrorCode::InvalidArgument, split,
                       "no recording of the table has this split");
    return found;
}

bool isHidden(const fs::path& file)
{
    return file.filename().string().starts_with('.');
}

/// The folder and all folders in it, in order; not those that are hidden, as a disk's waste basket
/// is, nor what lies in those that may not be read. A link counts, itself alone, unless it leads to
/// a folder that is there already.
Result<std::vector<fs::path>> foldersOf(const fs::path& folder, const std::stop_token& stop)
{
    std::vector<fs::path> folders{folder};
    std::vector<fs::path> links;
    std::error_code error;
    std::set<fs::path> known{fs::canonical(folder, error)};
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied,
                                           error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, folder.string());
        if (std::error_code dangling; !entry->is_directory(dangling))
            continue;
        if (isHidden(entry->path())) {
            entry.disable_recursion_pending();
        } else if (std::error_code none; entry->is_symlink(none)) {
            links.push_back(entry->path());
        } else {
            folders.push_back(entry->path());
            known.insert(fs::canonical(entry->path(), none));
        }
    }
    if (error)
        return failure(ErrorCode::FileNotReadable, folder.string(), error.message());
    std::ranges::sort(links);
    for (fs::path& link : links)
        if (std::error_code none; known.insert(fs::canonical(link, none)).second)
            folders.push_back(std::move(link));
    std::ranges::sort(folders);
    return folders;
}

bool isNamed(const DatasetEntry& entry, const char* begin)
{
    return entry.files.audio.filename().string().starts_with(begin);
}

Result<Dataset> readFolders(const fs::path& folder, const std::stop_token& stop)
{
    const auto folders = foldersOf(folder, stop);
    if (!folders)
        return tl::unexpected(folders.error());
    Dataset found{"plain", {}, {}};
    for (const fs::path& each : *folders) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, folder.string());
        auto recordings = findRecordings(each);
        if (!recordings && each == folder)
            return tl::unexpected(recordings.error());
        if (!recordings) {
            found.leftOut.push_back(std::move(recordings.error()));
            continue;
        }
        for (RecordingPair& pair : recordings->pairs)
            found.entries.push_back({nameIn(folder, pair.audio), std::move(pair)});
        std::ranges::move(recordings->unpaired, std::back_inserter(found.leftOut));
    }
    const bool music = std::ranges::any_of(
        found.entries, [](const DatasetEntry& entry) { return isNamed(entry, kMapsMusic); });
    if (music) {
        found.layout = "MAPS";
        std::erase_if(found.entries, [](const DatasetEntry& entry) {
            return isNamed(entry, kMapsAny) && !isNamed(entry, kMapsMusic);
        });
    }
    tellApart(folder, found.entries);
    return found;
}

} // namespace

bool anyMidi(const Dataset& dataset)
{
    return std::ranges::any_of(dataset.entries, [](const DatasetEntry& entry) {
        return holdsMidi(entry.files.reference);
    });
}

Result<Dataset> findDataset(const fs::path& folder, const std::string& split,
                            const std::stop_token& stop, const std::string& usualSplit)
{
    if (std::error_code error; !fs::exists(folder, error))
        return failure(ErrorCode::FileNotFound, folder.string());
    if (const auto table = maestroTableIn(folder))
        return readMaestro(folder, *table, split.empty() ? usualSplit : split);
    if (!split.empty())
        return failure(ErrorCode::InvalidArgument, split, "only MAESTRO is divided into splits");
    return readFolders(folder, stop);
}

Result<Dataset> findScorable(const fs::path& folder, const std::string& split,
                             const std::stop_token& stop, const std::string& usualSplit)
{
    auto found = findDataset(folder, split, stop, usualSplit);
    if (found && found->entries.empty())
        return failure(ErrorCode::InvalidArgument, folder.string(),
                       "no recording with a reference lies in it" + firstOf(found->leftOut));
    return found;
}

} // namespace rollwright
