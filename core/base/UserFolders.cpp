#include "core/base/UserFolders.h"

#include <cstdlib>

namespace rollwright {

namespace {

namespace fs = std::filesystem;

fs::path variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

fs::path folderOf(const char* name, const char* inHome)
{
    if (fs::path folder = variable(name); folder.is_absolute())
        return folder;
    const fs::path home = variable("HOME");
    return home.is_absolute() ? home / inHome : fs::path();
}

} // namespace

fs::path userDataFolder()
{
    return folderOf("XDG_DATA_HOME", ".local/share");
}

fs::path userCacheFolder()
{
    return folderOf("XDG_CACHE_HOME", ".cache");
}

} // namespace rollwright
