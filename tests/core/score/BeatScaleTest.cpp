#include "core/score/BeatScale.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

BeatGrid grid(std::vector<double> beats, int firstDownbeat = 0)
{
    BeatGrid grid;
    for (const double beat : beats)
        grid.beats.emplace_back(beat);
    grid.downbeats = {firstDownbeat};
    return grid;
}

TEST(BeatScale, CountsFromTheFirstBarThroughEveryTempo)
{
    const BeatScale scale(grid({1, 2, 2.5, 3.5}, 1));
    EXPECT_DOUBLE_EQ(scale.beatOf(Seconds(1)), -1);
    EXPECT_DOUBLE_EQ(scale.beatOf(Seconds(1.25)), -0.75);
    EXPECT_DOUBLE_EQ(scale.beatOf(Seconds(2)), 0);
    EXPECT_DOUBLE_EQ(scale.beatOf(Seconds(2.25)), 0.5);
    EXPECT_DOUBLE_EQ(scale.beatOf(Seconds(3.5)), 2);
    EXPECT_DOUBLE_EQ(scale.lengthOf(-1).count(), 1);
    EXPECT_DOUBLE_EQ(scale.lengthOf(0).count(), 0.5);
}

TEST(BeatScale, KeepsTheTempoBeforeAndAfter)
{
    const BeatScale scale(grid({1, 2, 2.5}));
    EXPECT_DOUBLE_EQ(scale.beatOf(Seconds(0)), -1);
    EXPECT_DOUBLE_EQ(scale.beatOf(Seconds(4)), 5);
    EXPECT_DOUBLE_EQ(scale.lengthOf(-7).count(), 1);
    EXPECT_DOUBLE_EQ(scale.lengthOf(7).count(), 0.5);
}

TEST(BeatScale, WithoutBeatsIsTwoASecond)
{
    EXPECT_DOUBLE_EQ(BeatScale(BeatGrid{}).beatOf(Seconds(3)), 6);
    EXPECT_DOUBLE_EQ(BeatScale(grid({1})).beatOf(Seconds(3)), 4);
}

} // namespace
} // namespace rollwright
