#pragma once

#include <filesystem>
#include <vector>

namespace rollwright {

/// Where models are looked for, the user's own first: $XDG_DATA_HOME/rollwright/models (without
/// that variable ~/.local/share/…), then share/rollwright/models of the installation that the
/// running program belongs to. The folders need not exist.
std::vector<std::filesystem::path> modelFolders();

} // namespace rollwright
