#pragma once

#include <filesystem>

namespace rollwright {

/// Where programs keep what belongs to the user, by the XDG Base Directory Specification. Empty
/// where neither the variable (a relative path in it counts as none) nor the home is known. They
/// need not exist.
std::filesystem::path userDataFolder();  ///< $XDG_DATA_HOME, else ~/.local/share
std::filesystem::path userCacheFolder(); ///< $XDG_CACHE_HOME, else ~/.cache

} // namespace rollwright
