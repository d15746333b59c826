#include "core/audio/MediaLibrary.h"
#include "core/base/SideLibrary.h"

namespace rollwright {

OpenedSound openMediaSound(const std::filesystem::path& file)
{
    const auto open = sideSymbol("librollwright-media.so", kOpenMediaSymbol);
    if (!open)
        return failure(ErrorCode::UnsupportedAudio, file.string(), open.error());
    return reinterpret_cast<OpenMediaEntry*>(*open)(file);
}

} // namespace rollwright
