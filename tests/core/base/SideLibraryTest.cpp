#include "core/base/SideLibrary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(SideLibrary, GivesAFunctionOfALibraryBesideTheCoreLibrary)
{
    const auto found = sideSymbol("librollwright-media.so", "rollwright_open_media");
    ASSERT_TRUE(found) << found.error();
    EXPECT_EQ(sideSymbol("librollwright-media.so", "rollwright_open_media"), found);
}

TEST(SideLibrary, SaysWhatIsMissing)
{
    const auto library = sideSymbol("librollwright-none.so", "rollwright_open_media");
    ASSERT_FALSE(library);
    EXPECT_THAT(library.error(), testing::HasSubstr("librollwright-none.so"));
    const auto symbol = sideSymbol("librollwright-media.so", "rollwright_none");
    ASSERT_FALSE(symbol);
    EXPECT_THAT(symbol.error(), testing::HasSubstr("rollwright_none"));
}

} // namespace
} // namespace rollwright
