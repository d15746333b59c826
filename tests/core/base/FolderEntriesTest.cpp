#include "core/base/FolderEntries.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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

TEST(FolderEntries, AreFoundByNameAndSuffix)
{
    const TemporaryFolder folder;
    for (const char* name : {"a.txt", "a.MID", "a.mid", "a.Txt", "a b.mid", "a.b.mid", "a", "amid",
                             "A.mid", "a.wav", "b.mid"})
        folder.write(name, "");
    std::filesystem::create_directory(folder / "a.midi");
    constexpr std::array<std::string_view, 3> kSuffixes{".mid", ".midi", ".txt"};
    const auto entries = entriesBeside(folder / "x");
    EXPECT_THAT(
        filesNamed("a", kSuffixes, entries),
        ElementsAre(folder / "a.mid", folder / "a.MID", folder / "a.txt", folder / "a.Txt"));
    EXPECT_THAT(filesNamed("a.b", kSuffixes, entries), ElementsAre(folder / "a.b.mid"));
    EXPECT_THAT(filesNamed("c", kSuffixes, entries), IsEmpty());
    EXPECT_THAT(filesNamed("a", kSuffixes, entriesBeside(folder / "missing/x")), IsEmpty());
}

} // namespace
} // namespace rollwright
