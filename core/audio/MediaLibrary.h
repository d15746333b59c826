#pragma once

#include "core/audio/SoundDecoder.h"

namespace rollwright {

/// What librollwright-media exports, with C linkage, and `openMediaSound` hands on.
using OpenMediaEntry = OpenedSound(const std::filesystem::path& file);
inline constexpr const char* kOpenMediaSymbol = "rollwright_open_media";

} // namespace rollwright
