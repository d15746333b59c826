#include "core/training/NewFolder.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

TEST(NewFolder, GoesWhenNothingWasPutIntoIt)
{
    const TemporaryFolder folder;
    {
        const auto made = NewFolder::make(folder / "a/b/");
        ASSERT_TRUE(made);
        EXPECT_TRUE(fs::is_directory(folder / "a/b"));
    }
    EXPECT_FALSE(fs::exists(folder / "a"));
}

TEST(NewFolder, StaysWithWhatIsInIt)
{
    const TemporaryFolder folder;
    {
        const auto made = NewFolder::make(folder / "a/b");
        ASSERT_TRUE(made);
        folder.write("a/b/file", "content");
    }
    EXPECT_TRUE(fs::exists(folder / "a/b/file"));
}

TEST(NewFolder, OneThatWasThereStays)
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "a");
    EXPECT_TRUE(NewFolder::make(folder / "a"));
    EXPECT_TRUE(fs::is_directory(folder / "a"));
}

TEST(NewFolder, SaysThatItCannotBeMade)
{
    const TemporaryFolder folder;
    folder.write("a", "content");
    const auto made = NewFolder::make(folder / "a/b");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::FileNotWritable);
}

} // namespace
} // namespace rollwright
