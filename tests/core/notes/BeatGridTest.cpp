#include "core/notes/BeatGrid.h"

#include <limits>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;

/// Seven beats, one a second from 1 s on.
BeatGrid seven(int beatsPerBar, int firstDownbeat)
{
    BeatGrid grid;
    for (int i = 1; i <= 7; ++i)
        grid.beats.emplace_back(i);
    grid.beatsPerBar = beatsPerBar;
    grid.firstDownbeat = firstDownbeat;
    return grid;
}

std::vector<int> places(const BeatGrid& grid)
{
    std::vector<int> all;
    for (std::size_t i = 0; i < grid.beats.size(); ++i)
        all.push_back(grid.placeInBar(i));
    return all;
}

std::vector<int> bars(const BeatGrid& grid)
{
    std::vector<int> all;
    for (std::size_t i = 0; i < grid.beats.size(); ++i)
        all.push_back(grid.barOf(i));
    return all;
}

std::vector<double> times(const BeatGrid& grid)
{
    std::vector<double> all;
    for (const Seconds beat : grid.beats)
        all.push_back(beat.count());
    return all;
}

TEST(BeatGrid, CountsBarsFromTheFirstThatBegins)
{
    EXPECT_THAT(places(seven(3, 1)), ElementsAre(2, 0, 1, 2, 0, 1, 2));
    EXPECT_THAT(bars(seven(3, 1)), ElementsAre(0, 1, 1, 1, 2, 2, 2));
    EXPECT_TRUE(seven(3, 1).beginsBar(4));
    EXPECT_EQ(seven(3, 1).firstBar(), Seconds(2));
}

TEST(BeatGrid, ItsTempoIsTheMedian)
{
    BeatGrid grid = seven(4, 0);
    EXPECT_DOUBLE_EQ(beatsPerMinute(grid), 60);
    grid.beats.emplace_back(20); // a long rest
    EXPECT_DOUBLE_EQ(beatsPerMinute(grid), 60);
    grid.beats.resize(1);
    EXPECT_EQ(beatsPerMinute(grid), 0);
}

TEST(BeatGrid, TwiceTheBeatsBeginTheirBarsWhereTheyBegan)
{
    const BeatGrid grid = withTwiceTheBeats(seven(4, 1));
    EXPECT_THAT(times(grid), ElementsAre(1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7));
    EXPECT_EQ(grid.firstBar(), Seconds(2));
}

TEST(BeatGrid, HalfTheBeatsAreThoseOnWhichBarsBegin)
{
    EXPECT_THAT(times(withHalfTheBeats(seven(4, 1))), ElementsAre(2, 4, 6));
    EXPECT_EQ(withHalfTheBeats(seven(4, 1)).firstBar(), Seconds(2));
    EXPECT_THAT(times(withHalfTheBeats(seven(4, 2))), ElementsAre(1, 3, 5, 7));
    EXPECT_EQ(withHalfTheBeats(seven(4, 2)).firstBar(), Seconds(3));
    EXPECT_EQ(times(withHalfTheBeats(withTwiceTheBeats(seven(4, 0)))), times(seven(4, 0)));
}

TEST(BeatGrid, AnEvenTempoLiesNearestToTheBeats)
{
    BeatGrid even = seven(3, 2);
    EXPECT_EQ(withEvenTempo(even), even);
    BeatGrid uneven = even;
    for (std::size_t i = 0; i < 7; ++i)
        uneven.beats[i] += Seconds(i % 2 == 0 ? 0.03 : -0.04);
    uneven.tapped = {{Seconds(1)}};
    const BeatGrid evened = withEvenTempo(uneven);
    for (std::size_t i = 0; i < 7; ++i)
        EXPECT_NEAR(evened.beats[i].count(), even.beats[i].count(), 0.01);
    EXPECT_NEAR((evened.beats[1] - evened.beats[0]).count(),
                (evened.beats[6] - evened.beats[5]).count(), 1e-9);
    EXPECT_EQ(evened.firstDownbeat, 2);
    EXPECT_TRUE(evened.valid() && evened.tapped.empty());
    EXPECT_EQ(withEvenTempo({}), BeatGrid());
}

TEST(BeatGrid, ABarIsMadeToBeginAtTheNearestBeat)
{
    EXPECT_EQ(withBarAt(seven(4, 0), Seconds(3.4)).firstDownbeat, 2);
    EXPECT_EQ(withBarAt(seven(4, 0), Seconds(3.6)).firstDownbeat, 3);
    EXPECT_EQ(withBarAt(seven(4, 0), Seconds(7)).firstDownbeat, 2) << "and those before follow";
    EXPECT_EQ(withBarAt(seven(4, 1), Seconds(-5)).firstDownbeat, 0);
    EXPECT_EQ(withBarAt(seven(4, 1), Seconds(500)).firstDownbeat, 2);
    EXPECT_EQ(withBarAt({}, Seconds(1)), BeatGrid());
}

TEST(BeatGrid, BarsOfOtherLengthsStayWithinTheirLimits)
{
    EXPECT_EQ(withBarsOf(seven(4, 3), 2).firstDownbeat, 1);
    EXPECT_EQ(withBarsOf(seven(4, 3), 0).beatsPerBar, 1);
    EXPECT_EQ(withBarsOf(seven(4, 3), 99).beatsPerBar, kMostBeatsPerBar);
}

TEST(BeatGrid, ASeriesTakesThePlaceOfThoseThatItMeets)
{
    const TapSeries early{Seconds(1), Seconds(2)};
    const TapSeries middle{Seconds(5), Seconds(6)};
    const TapSeries late{Seconds(9), Seconds(10)};
    EXPECT_THAT(withSeries({early, late}, middle), ElementsAre(early, middle, late));
    EXPECT_THAT(withSeries({early, middle}, {Seconds(6), Seconds(7)}),
                ElementsAre(early, TapSeries{Seconds(6), Seconds(7)}));
    EXPECT_THAT(withSeries({middle}, {Seconds(0), Seconds(20)}),
                ElementsAre(TapSeries{Seconds(0), Seconds(20)}));
    EXPECT_THAT(withSeries({middle}, {}), ElementsAre(middle));
}

TEST(BeatGrid, KnowsWhatItCannotBe)
{
    EXPECT_TRUE(seven(4, 1).valid());
    EXPECT_TRUE(BeatGrid().valid());
    const auto broken = [](auto spoil) {
        BeatGrid grid = seven(4, 1);
        spoil(grid);
        return !grid.valid();
    };
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.beats[3] = grid.beats[2]; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) {
        grid.beats.back() = Seconds(std::numeric_limits<double>::infinity());
    }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.beatsPerBar = 0; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.beatsPerBar = kMostBeatsPerBar + 1; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.firstDownbeat = 4; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.firstDownbeat = -1; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.tapped = {{}}; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) {
        grid.tapped = {{Seconds(1), Seconds(4)}, {Seconds(3), Seconds(5)}};
    }));
}

} // namespace
} // namespace rollwright
