#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rollwright {

/// Where the user's own models lie: rollwright/models in `userDataFolder`; empty where that is not
/// known. It need not exist.
std::filesystem::path userModelFolder();

/// share/rollwright of the installation that the core library belongs to, whichever program runs
/// it: a plugin's host lies elsewhere. Empty where that is not known. It need not exist.
std::filesystem::path resourceFolder();

/// Where models are looked for, the user's own folder first, then `models` in `resourceFolder`. The
/// folders need not exist.
std::vector<std::filesystem::path> modelFolders();

/// The id of the model in a folder, its name, also where it is given as "." or with a slash.
std::string modelIdOf(const std::filesystem::path& folder);

} // namespace rollwright
