#include "core/training/RenderCatalogue.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

TEST(RenderCatalogue, RemembersWhatWasAddedAsLongAsItsFilesAreThere)
{
    const TemporaryFolder folder;
    auto catalogue = RenderCatalogue::open(folder.path(), "seed 1");
    ASSERT_TRUE(catalogue);
    folder.write("a.b.flac", "sound");
    folder.write("a.b.tsv", "notes");
    EXPECT_FALSE(catalogue->holds("a.b")) << "the list does not have it yet";
    ASSERT_TRUE(catalogue->add("a.b", Seconds{12.5}, "softly"));
    EXPECT_TRUE(catalogue->holds("a.b"));

    const auto again = RenderCatalogue::open(folder.path(), "seed 1");
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->holds("a.b"));
    EXPECT_FALSE(again->holds("a"));
    std::filesystem::remove(folder / "a.b.tsv");
    EXPECT_FALSE(again->holds("a.b"));
}

TEST(RenderCatalogue, RefusesAFolderOfOtherSettings)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(RenderCatalogue::open(folder.path(), "seed 1")->add("a", Seconds{1}, ""));
    const auto other = RenderCatalogue::open(folder.path(), "seed 2");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(other.error().subject, folder.path().string());
}

} // namespace
} // namespace rollwright
