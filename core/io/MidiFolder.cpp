#include "core/io/MidiFolder.h"

#include <algorithm>
#include <cctype>

namespace rollwright {

namespace fs = std::filesystem;

namespace {

bool isMidi(const fs::path& file)
{
    std::string suffix = file.extension().string();
    std::ranges::transform(suffix, suffix.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return suffix == ".mid" || suffix == ".midi";
}

} // namespace

Result<std::vector<fs::path>> findMidi(const fs::path& folder)
{
    std::error_code error;
    if (!fs::exists(folder, error))
        return failure(ErrorCode::FileNotFound, folder.string());
    std::vector<fs::path> found;
    fs::recursive_directory_iterator place(folder, error);
    for (; !error && place != fs::recursive_directory_iterator(); place.increment(error))
        if (isMidi(place->path()))
            found.push_back(place->path().lexically_relative(folder));
    if (error)
        return failure(ErrorCode::FileNotReadable, folder.string(), error.message());
    if (found.empty())
        return failure(ErrorCode::InvalidArgument, folder.string(), "it holds no MIDI files");
    std::ranges::sort(found);
    return found;
}

} // namespace rollwright
