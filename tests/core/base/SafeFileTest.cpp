#include "core/base/SafeFile.h"

#include <fstream>
#include <iterator>
#include <ostream>
#include <thread>
#include <vector>

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

TEST_F(SafeFileTest, ANewFileHasThePermissionsOfAny)
{
    std::ofstream(m_folder / "any.txt") << "text";
    ASSERT_TRUE(write(m_folder / "new.txt", "text"));
    EXPECT_EQ(fs::status(m_folder / "new.txt").permissions(),
              fs::status(m_folder / "any.txt").permissions());
}

TEST_F(SafeFileTest, TwoThatWriteOneFileDoNotMeet)
{
    const fs::path file = m_folder / "a.txt";
    const auto written = writeSafely(file, [&](std::ostream& out) {
        out << "the first half, " << std::flush;
        EXPECT_TRUE(write(file, "of somebody else"));
        EXPECT_EQ(contentOf(file), "of somebody else");
        out << "the second";
    });
    EXPECT_TRUE(written);
    EXPECT_EQ(contentOf(file), "the first half, the second");
    EXPECT_EQ(filesInFolder(), 1);
}

TEST_F(SafeFileTest, WhatAKilledProgramLeftIsFilledAnew)
{
    fs::path unfinished;
    ASSERT_TRUE(writeSafely(m_folder / "a.txt", [&](std::ostream&) {
        unfinished = fs::directory_iterator(m_folder.path())->path();
    }));
    std::ofstream(unfinished) << "longer than the next text";
    ASSERT_TRUE(write(m_folder / "a.txt", "text"));
    EXPECT_EQ(contentOf(m_folder / "a.txt"), "text");
    EXPECT_EQ(filesInFolder(), 1);
}

TEST_F(SafeFileTest, AFileIsWholeHoweverManyThreadsWriteIt)
{
    const fs::path file = m_folder / "a.txt";
    const std::string text(10000, 'a');
    ASSERT_TRUE(write(file, text));
    std::vector<std::jthread> writers;
    for (int i = 0; i < 4; ++i)
        writers.emplace_back([&] {
            for (int times = 0; times < 25; ++times)
                EXPECT_TRUE(write(file, text));
        });
    for (int times = 0; times < 100; ++times)
        EXPECT_EQ(contentOf(file).size(), text.size());
    writers.clear();
    EXPECT_EQ(filesInFolder(), 1);
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

TEST_F(SafeFileTest, CanBeAskedBeforehand)
{
    const fs::path file = m_folder / "a.txt";
    EXPECT_TRUE(checkWritable(file));
    EXPECT_EQ(filesInFolder(), 0);
    ASSERT_TRUE(write(file, "old"));
    EXPECT_TRUE(checkWritable(file));
    EXPECT_EQ(contentOf(file), "old");
    EXPECT_EQ(filesInFolder(), 1);
    EXPECT_TRUE(checkWritable("/dev/full"));
    for (const fs::path& none : {m_folder.path(), m_folder / "no" / "a.txt", file / "a.txt"})
        EXPECT_EQ(checkWritable(none).error().code, ErrorCode::FileNotWritable) << none;
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

TEST_F(SafeFileTest, ALinkToWhatIsNotThereYetStays)
{
    fs::create_directory(m_folder / "elsewhere");
    fs::create_symlink("elsewhere/next.txt", m_folder / "link.txt");
    fs::create_symlink("last.txt", m_folder / "elsewhere/next.txt");
    ASSERT_TRUE(write(m_folder / "link.txt", "new"));
    EXPECT_TRUE(fs::is_symlink(m_folder / "link.txt"));
    EXPECT_TRUE(fs::is_symlink(m_folder / "elsewhere/next.txt"));
    EXPECT_EQ(contentOf(m_folder / "elsewhere/last.txt"), "new");
}

TEST_F(SafeFileTest, ALinkInACircleIsNamed)
{
    fs::create_symlink("two", m_folder / "one");
    fs::create_symlink("one", m_folder / "two");
    EXPECT_EQ(write(m_folder / "one", "text").error().code, ErrorCode::FileNotWritable);
    EXPECT_TRUE(fs::is_symlink(m_folder / "one"));
}

TEST_F(SafeFileTest, KnowsAFileThatWasNotFinished)
{
    ASSERT_TRUE(writeSafely(m_folder / "a.txt", [&](std::ostream& out) {
        out << "text";
        const fs::path only = fs::directory_iterator(m_folder.path())->path();
        EXPECT_TRUE(isUnfinished(only)) << only;
    }));
    EXPECT_FALSE(isUnfinished(m_folder / "a.txt"));
    EXPECT_FALSE(isUnfinished(m_folder / "first.part"));
}

TEST_F(SafeFileTest, NamesFoldersThatDoNotWork)
{
    EXPECT_EQ(write(m_folder.path(), "text").error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(write(m_folder / "missing/a.txt", "text").error().code, ErrorCode::FileNotWritable);
}

} // namespace
} // namespace rollwright
