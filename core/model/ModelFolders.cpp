#include "core/model/ModelFolders.h"

#include "core/base/SideLibrary.h"
#include "core/base/UserFolders.h"

namespace rollwright {

namespace fs = std::filesystem;

fs::path userModelFolder()
{
    const fs::path data = userDataFolder();
    return data.empty() ? fs::path() : data / "rollwright/models";
}

std::vector<fs::path> modelFolders()
{
    std::vector<fs::path> folders;
    if (const fs::path own = userModelFolder(); !own.empty())
        folders.push_back(own);
    if (const fs::path resources = resourceFolder(); !resources.empty())
        folders.push_back(resources / "models");
    return folders;
}

fs::path resourceFolder()
{
    std::error_code error;
    const fs::path core = fs::canonical(coreLibrary(), error); // lib/rollwright/…
    return error ? fs::path() : core.parent_path().parent_path().parent_path() / "share/rollwright";
}

std::string modelIdOf(const fs::path& folder)
{
    std::error_code error;
    fs::path whole = fs::weakly_canonical(fs::absolute(folder, error), error);
    if (error)
        whole = folder;
    return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

} // namespace rollwright
