#include "core/training/DataFolders.h"

#include <set>
#include <system_error>
#include <utility>

#include "core/base/ErrorText.h"
#include "core/io/Dataset.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

/// Empty where there is no such folder.
fs::path canonicalFolder(const fs::path& folder)
{
    std::error_code error;
    return fs::canonical(folder, error);
}

/// One and the same for a file however its folder is named; a link to a file is one of its own.
fs::path placeOf(const fs::path& file)
{
    return canonicalFolder(file.parent_path()) / file.filename();
}

/// Both canonical.
bool liesIn(const fs::path& place, const fs::path& folder)
{
    const fs::path way = place.lexically_relative(folder);
    return !way.empty() && way != "." && *way.begin() != "..";
}

} // namespace

Result<FoundRecordings> findRecordings(const DataFolders& data, const JobControl& control)
{
    const fs::path validation =
        data.validation.empty() ? fs::path() : canonicalFolder(data.validation);
    FoundRecordings found;
    std::set<fs::path> known; ///< folders, recordings
    std::set<std::pair<std::string, std::string>> named;
    for (std::size_t i = 0; i < data.folders.size(); ++i) {
        const fs::path& folder = data.folders[i];
        const fs::path itself = canonicalFolder(folder);
        if (!itself.empty() && !known.insert(itself).second)
            continue;
        auto dataset = findDataset(folder, {}, control.stopToken(), data.split);
        if (!dataset)
            return tl::unexpected(dataset.error());
        const bool parted = // a link in it may lead there
            !validation.empty() && itself != validation && !liesIn(itself, validation);
        for (DatasetEntry& entry : dataset->entries) {
            const fs::path place = placeOf(entry.files.audio);
            if ((parted && liesIn(place, validation)) || !known.insert(place).second)
                continue;
            std::string name = entry.files.audio.lexically_relative(folder).generic_string();
            found.recordings.push_back({std::move(entry.files), std::move(name), i});
        }
        for (Error& error : dataset->leftOut) {
            const bool apart = parted && liesIn(placeOf(error.subject), validation);
            if (!apart && named.insert({error.subject, error.detail.english()}).second)
                found.skipped.push_back(std::move(error));
        }
    }
    return found;
}

Error noRecordings(const DataFolders& data, std::span<const Error> skipped)
{
    std::string text = "no recording with its reference lies in";
    for (const fs::path& folder : data.folders)
        text += (&folder == &data.folders.front() ? " " : ", ") + folder.string();
    return {ErrorCode::InvalidArgument, data.option, text + firstOf(skipped)};
}

} // namespace rollwright
