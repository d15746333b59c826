#include "core/io/RecordingFolder.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/FolderEntries.h"
#include "core/base/LowerCase.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;
using Entries = std::vector<fs::directory_entry>;

constexpr std::array<std::string_view, 16> kSuffixes{
    ".wav", ".aif", ".aiff", ".flac", ".ogg", ".oga", ".opus", ".mp3",
    ".m4a", ".aac", ".wma",  ".mp4",  ".mov", ".mkv", ".webm", ".avi"};

/// By its name; what is hidden is none, as what other systems leave beside a recording ("._a.wav").
bool isRecording(const fs::path& file)
{
    const std::string suffix = lowerCase(file.extension().string());
    return !file.filename().string().starts_with('.') &&
           std::ranges::find(kSuffixes, suffix) != kSuffixes.end();
}

Result<Entries> entriesIn(const fs::path& folder)
{
    std::error_code error;
    if (!fs::exists(folder, error))
        return failure(ErrorCode::FileNotFound, folder.string());
    Entries entries = entriesOf(folder, error);
    if (error)
        return failure(ErrorCode::FileNotReadable, folder.string(), error.message());
    return entries;
}

std::vector<fs::path> recordingsAmong(const Entries& entries)
{
    std::vector<fs::path> recordings;
    for (const fs::directory_entry& entry : entries)
        if (isRecording(entry.path()))
            recordings.push_back(entry.path());
    return recordings;
}

} // namespace

std::span<const std::string_view> recordingSuffixes()
{
    return kSuffixes;
}

Result<std::vector<fs::path>> listRecordings(const fs::path& folder)
{
    return entriesIn(folder).map(recordingsAmong);
}

Result<RecordingFolder> findRecordings(const fs::path& folder)
{
    const auto entries = entriesIn(folder);
    if (!entries)
        return tl::unexpected(entries.error());
    RecordingFolder found;
    for (fs::path& audio : recordingsAmong(*entries)) {
        if (auto reference = findReference(audio, *entries))
            found.pairs.push_back({std::move(audio), std::move(*reference)});
        else
            found.unpaired.push_back(
                {ErrorCode::ReferenceMissing, audio.string(), whyNoReference(audio, *entries)});
    }
    return found;
}

} // namespace rollwright
