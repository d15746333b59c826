#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace rollwright {

/// Where SoundFonts lie: the user's folders, then the system's.
std::vector<std::filesystem::path> soundFontFolders();

/// The SoundFont in `folders` whose piano suits listening best: the well-known ones in order of
/// their pianos, then any other by name. Empty when there is none.
std::optional<std::filesystem::path> findSoundFont(std::span<const std::filesystem::path> folders);

} // namespace rollwright
