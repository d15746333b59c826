#include "core/io/MidiFolder.h"

#include <algorithm>

#include "core/base/FolderEntries.h"
#include "core/base/LowerCase.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

bool isMidi(const fs::path& file)
{
    const std::string suffix = lowerCase(file.extension().string());
    return suffix == ".mid" || suffix == ".midi";
}

bool isFolder(const fs::directory_entry& entry)
{
    std::error_code dangling;
    return entry.is_directory(dangling) && !entry.is_symlink(dangling);
}

} // namespace

Result<MidiFolder> findMidi(const fs::path& folder)
{
    std::error_code error;
    if (!fs::exists(folder, error))
        return failure(ErrorCode::FileNotFound, folder.string());
    MidiFolder found;
    std::vector<fs::path> toRead{folder};
    while (!toRead.empty()) {
        const fs::path place = std::move(toRead.back());
        toRead.pop_back();
        for (const fs::directory_entry& entry : entriesOf(place, error)) {
            if (isFolder(entry))
                toRead.push_back(entry.path());
            else if (isMidi(entry.path()))
                found.files.push_back(entry.path().lexically_relative(folder));
        }
        if (error && place == folder)
            return failure(ErrorCode::FileNotReadable, folder.string(), error.message());
        if (error)
            found.unreadable.push_back(
                {ErrorCode::FileNotReadable, place.string(), error.message()});
    }
    if (found.files.empty())
        return failure(ErrorCode::InvalidArgument, folder.string(), "it holds no MIDI files");
    std::ranges::sort(found.files);
    return found;
}

} // namespace rollwright
