#include "core/base/UserFolders.h"

#include <gtest/gtest.h>

#include "tests/support/Variable.h"

namespace rollwright {
namespace {

TEST(UserFolders, AreWhereTheVariablesSay)
{
    const Variable data("XDG_DATA_HOME", "/somewhere/data");
    const Variable cache("XDG_CACHE_HOME", "/somewhere/cache");
    EXPECT_EQ(userDataFolder(), "/somewhere/data");
    EXPECT_EQ(userCacheFolder(), "/somewhere/cache");
}

TEST(UserFolders, LieInTheHomeFolderWithoutThem)
{
    const Variable home("HOME", "/home/clara");
    for (const char* value : {static_cast<const char*>(nullptr), "", "relative/path"}) {
        const Variable data("XDG_DATA_HOME", value);
        const Variable cache("XDG_CACHE_HOME", value);
        EXPECT_EQ(userDataFolder(), "/home/clara/.local/share");
        EXPECT_EQ(userCacheFolder(), "/home/clara/.cache");
    }
}

TEST(UserFolders, AreUnknownWithoutEither)
{
    const Variable home("HOME", nullptr);
    const Variable data("XDG_DATA_HOME", nullptr);
    const Variable cache("XDG_CACHE_HOME", nullptr);
    EXPECT_EQ(userDataFolder(), "");
    EXPECT_EQ(userCacheFolder(), "");
}

} // namespace
} // namespace rollwright
