#include "core/model/ModelFolders.h"

#include <cstdlib>

namespace rollwright {

namespace fs = std::filesystem;

namespace {

const fs::path kModels = fs::path("rollwright") / "models";

fs::path variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

} // namespace

fs::path userModelFolder()
{
    // The specification of the variable says that a relative path is to be ignored.
    if (const fs::path data = variable("XDG_DATA_HOME"); data.is_absolute())
        return data / kModels;
    const fs::path home = variable("HOME");
    return home.is_absolute() ? home / ".local/share" / kModels : fs::path();
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
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path() : program.parent_path().parent_path() / "share/rollwright";
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
