#pragma once

#include <filesystem>
#include <vector>

namespace rollwright {

/// Where the user's own models lie: $XDG_DATA_HOME/rollwright/models, without that variable
/// ~/.local/share/rollwright/models. Empty where neither is known. It need not exist.
std::filesystem::path userModelFolder();

/// Where models are looked for, the user's own folder first, then share/rollwright/models of the
/// installation that the running program belongs to. The folders need not exist.
std::vector<std::filesystem::path> modelFolders();

} // namespace rollwright
