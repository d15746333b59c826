#include "core/model/ModelFolders.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/Variable.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

TEST(ModelFolders, TheUsersOwnComeFirst)
{
    const Variable data("XDG_DATA_HOME", "/somewhere/data");
    const auto folders = modelFolders();
    ASSERT_EQ(folders.size(), 2U);
    EXPECT_EQ(folders[0], "/somewhere/data/rollwright/models");
    const fs::path program = fs::read_symlink("/proc/self/exe");
    EXPECT_EQ(folders[1], program.parent_path().parent_path() / "share/rollwright/models");
}

TEST(ModelFolders, WithoutTheVariableTheHomeFolderIsUsed)
{
    const Variable home("HOME", "/home/clara");
    for (const char* data : {static_cast<const char*>(nullptr), "", "relative/path"}) {
        const Variable variable("XDG_DATA_HOME", data);
        EXPECT_EQ(modelFolders()[0], "/home/clara/.local/share/rollwright/models");
    }
}

TEST(ModelFolders, WithNeitherOnlyTheInstallationIsLeft)
{
    const Variable home("HOME", nullptr);
    const Variable data("XDG_DATA_HOME", nullptr);
    EXPECT_EQ(modelFolders().size(), 1U);
}

TEST(ModelFolders, AModelIsNamedAfterItsFolderHoweverThatIsWritten)
{
    EXPECT_EQ(modelIdOf("/models/my model"), "my model");
    EXPECT_EQ(modelIdOf("/models/mine/"), "mine");
    EXPECT_EQ(modelIdOf("/models/mine/."), "mine");
    EXPECT_EQ(modelIdOf("mine"), "mine");
    EXPECT_EQ(modelIdOf("."), fs::current_path().filename());
}

} // namespace
} // namespace rollwright
