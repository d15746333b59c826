#include "core/base/SafeFile.h"

#include <fstream>
#include <iterator>
#include <ostream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

class SafeFileTest : public testing::Test
{
protected:
    static Result<void> write(const fs::path& file, const std::string& text)
    {
        return writeSafely(file, [&](std::ostream& out) { out << text; });
    }
    static std::string contentOf(const fs::path& file)
    {
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::ptrdiff_t filesInFolder() const
    {
        return std::distance(fs::directory_iterator(m_folder.path()), {});
    }

    TemporaryFolder m_folder;
};

TEST_F(SafeFileTest, WritesAndReplacesAndLeavesNothingElse)
{
    const fs::path file = m_folder / "a #1 ü.txt";
    ASSERT_TRUE(write(file, "one"));
    ASSERT_TRUE(write(file, "two"));
    EXPECT_EQ(contentOf(file), "two");
    EXPECT_EQ(filesInFolder(), 1);
}

TEST_F(SafeFileTest, AFailureWhileWritingLeavesTheOldFile)
{
    const fs::path file = m_folder / "a.txt";
    ASSERT_TRUE(write(file, "old"));
    const auto written = writeSafely(file, [](std::ostream& out) {
        out << "half of the new";
        out.setstate(std::ios::badbit);
    });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(contentOf(file), "old");
    EXPECT_EQ(filesInFolder(), 1);
}

TEST_F(SafeFileTest, KeepsThePermissions)
{
    const fs::path file = m_folder / "private.txt";
    ASSERT_TRUE(write(file, "old"));
    constexpr fs::perms mine = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(file, mine);
    ASSERT_TRUE(write(file, "new"));
    EXPECT_EQ(contentOf(file), "new");
    EXPECT_EQ(fs::status(file).permissions(), mine);
}

TEST_F(SafeFileTest, DoesNotReplaceWhatMayNotBeWritten)
{
    constexpr uid_t nobody = 65534;
    const fs::path file = m_folder / "protected.txt";
    ASSERT_TRUE(write(file, "old"));
    fs::permissions(file, fs::perms::owner_read | fs::perms::others_read);
    fs::permissions(m_folder.path(), fs::perms::all);
    const uid_t user = geteuid();
    if (user == 0) { // may write everything
        ASSERT_EQ(seteuid(nobody), 0);
    }
    const auto written = write(file, "new");
    if (user == 0) {
        ASSERT_EQ(seteuid(user), 0);
    }
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(contentOf(file), "old");
    EXPECT_EQ(filesInFolder(), 1);
}

TEST_F(SafeFileTest, TakesTheLongestName)
{
    const fs::path file = m_folder / std::string(255, 'a');
    ASSERT_TRUE(write(file, "one"));
    ASSERT_TRUE(write(file, "two"));
    EXPECT_EQ(contentOf(file), "two");
    EXPECT_EQ(filesInFolder(), 1);
}

TEST_F(SafeFileTest, AFullDiskIsNamed)
{
    const auto written = write("/dev/full", "text");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(written.error().subject, "/dev/full");
}

TEST_F(SafeFileTest, WritesThroughALinkAndIntoADevice)
{
    ASSERT_TRUE(write(m_folder / "target.txt", "old"));
    fs::create_symlink(m_folder / "target.txt", m_folder / "link.txt");
    ASSERT_TRUE(write(m_folder / "link.txt", "new"));
    EXPECT_TRUE(fs::is_symlink(m_folder / "link.txt"));
    EXPECT_EQ(contentOf(m_folder / "target.txt"), "new");
    EXPECT_TRUE(write("/dev/null", "text"));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(SafeFileTest, NamesFoldersThatDoNotWork)
{
    EXPECT_EQ(write(m_folder.path(), "text").error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(write(m_folder / "missing/a.txt", "text").error().code, ErrorCode::FileNotWritable);
}

} // namespace
} // namespace rollwright
