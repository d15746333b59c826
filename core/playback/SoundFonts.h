#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace rollwright {

/// Where SoundFonts lie: the user's folders, then the system's.
std::vector<std::filesystem::path> soundFontFolders();

/// The SoundFonts in `folders`: first the well-known ones, the best piano for listening in front,
/// then the others by path.
std::vector<std::filesystem::path> soundFontsIn(std::span<const std::filesystem::path> folders);

/// The first of them. Empty when there is none.
std::optional<std::filesystem::path> findSoundFont(std::span<const std::filesystem::path> folders);

} // namespace rollwright
