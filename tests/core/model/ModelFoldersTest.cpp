#include "core/model/ModelFolders.h"

#include <cstdlib>
#include <optional>
#include <string>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

namespace fs = std::filesystem;

/// Sets an environment variable (or, with nullptr, unsets it) as long as it lives.
class Variable
{
public:
    Variable(const char* name, const char* value) : m_name(name)
    {
        if (const char* before = std::getenv(name))
            m_before = before;
        set(value);
    }
    ~Variable() { set(m_before ? m_before->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    void set(const char* value) const
    {
        if (value == nullptr)
            unsetenv(m_name);
        else
            setenv(m_name, value, 1);
    }

    const char* m_name;
    std::optional<std::string> m_before;
};

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
