#include "core/base/FolderEntries.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

TEST(FolderEntries, AreThoseOfTheFolderByName)
{
    const TemporaryFolder folder;
    folder.write("b.txt", "");
    folder.write("a.txt", "");
    std::filesystem::create_directory(folder / "c");
    folder.write("c/inside.txt", "");
    std::error_code error;
    const auto entries = entriesOf(folder.path(), error);
    EXPECT_FALSE(error);
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].path(), folder / "a.txt");
    EXPECT_EQ(entries[1].path(), folder / "b.txt");
    EXPECT_TRUE(entries[2].is_directory());
}

TEST(FolderEntries, SayWhyThereAreNone)
{
    const TemporaryFolder folder;
    std::error_code error;
    EXPECT_TRUE(entriesOf(folder / "missing", error).empty());
    EXPECT_EQ(error, std::errc::no_such_file_or_directory);
    EXPECT_TRUE(entriesOf(folder.path(), error).empty());
    EXPECT_FALSE(error);
}

} // namespace
} // namespace rollwright
