#include "ui/text/BarText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(BarText, NamesTheBeatThatSounds)
{
    const BeatGrid grid{{Seconds(1), Seconds(2), Seconds(3), Seconds(4)}, 2, {1}};
    EXPECT_EQ(barText(grid, Seconds(0.9)), "");
    EXPECT_EQ(barText(grid, Seconds(1)), "bar 0, beat 2") << "an upbeat";
    EXPECT_EQ(barText(grid, Seconds(2.5)), "bar 1, beat 1");
    EXPECT_EQ(barText(grid, Seconds(3.99)), "bar 1, beat 2");
    EXPECT_EQ(barText(grid, Seconds(100)), "bar 2, beat 1");
    EXPECT_EQ(barText({}, Seconds(1)), "");
}

} // namespace
} // namespace rollwright
