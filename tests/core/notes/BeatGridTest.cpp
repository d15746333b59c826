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
    grid.downbeats = {firstDownbeat};
    return grid;
}

std::vector<int> places(const BeatGrid& grid)
{
    std::vector<int> all;
    for (int i = 0; i < static_cast<int>(grid.beats.size()); ++i)
        all.push_back(grid.placeInBar(i));
    return all;
}

std::vector<int> bars(const BeatGrid& grid)
{
    std::vector<int> all;
    for (int i = 0; i < static_cast<int>(grid.beats.size()); ++i)
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
}

TEST(BeatGrid, CountsBarsAnewWhereItIsTold)
{
    BeatGrid grid = seven(3, 1);
    grid.downbeats = {1, 3, 5};
    EXPECT_TRUE(grid.valid());
    EXPECT_THAT(places(grid), ElementsAre(2, 0, 1, 0, 1, 0, 1));
    EXPECT_THAT(bars(grid), ElementsAre(0, 1, 1, 2, 2, 3, 3));
}

TEST(BeatGrid, BarsGoOnBeforeAndAfterTheBeats)
{
    const BeatGrid grid = seven(3, 1);
    EXPECT_EQ(grid.barOf(-2), 0);
    EXPECT_EQ(grid.barOf(-3), -1);
    EXPECT_TRUE(grid.beginsBar(-2));
    EXPECT_TRUE(grid.beginsBar(10));
    EXPECT_EQ(grid.barOf(10), 4);
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
    EXPECT_THAT(grid.downbeats, ElementsAre(2));
}

TEST(BeatGrid, HalfTheBeatsAreThoseOnWhichBarsBegin)
{
    EXPECT_THAT(times(withHalfTheBeats(seven(4, 1))), ElementsAre(2, 4, 6));
    EXPECT_THAT(withHalfTheBeats(seven(4, 1)).downbeats, ElementsAre(0));
    EXPECT_THAT(times(withHalfTheBeats(seven(4, 2))), ElementsAre(1, 3, 5, 7));
    EXPECT_THAT(withHalfTheBeats(seven(4, 2)).downbeats, ElementsAre(1));
    EXPECT_EQ(times(withHalfTheBeats(withTwiceTheBeats(seven(4, 0)))), times(seven(4, 0)));
    BeatGrid anew = seven(2, 0);
    anew.downbeats = {0, 1};
    EXPECT_THAT(withHalfTheBeats(anew).downbeats, ElementsAre(0, 1)) << "with the next that stays";
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
    EXPECT_THAT(evened.downbeats, ElementsAre(2));
    EXPECT_TRUE(evened.valid() && evened.tapped.empty());
    EXPECT_EQ(withEvenTempo({}), BeatGrid());
}

TEST(BeatGrid, ABarIsMadeToBeginAtTheNearestBeat)
{
    const auto from = [](const BeatGrid& grid, double time) {
        return withBarAt(grid, Seconds(time)).downbeats;
    };
    EXPECT_THAT(from(seven(4, 0), 3.4), ElementsAre(2));
    EXPECT_THAT(from(seven(4, 0), 3.6), ElementsAre(3));
    EXPECT_THAT(from(seven(4, 0), 7), ElementsAre(2)) << "and those before follow";
    EXPECT_THAT(from(seven(4, 1), -5), ElementsAre(0));
    EXPECT_THAT(from(seven(4, 1), 500), ElementsAre(2));
    EXPECT_EQ(withBarAt({}, Seconds(1)), BeatGrid());
    BeatGrid cut = seven(2, 0);
    cut.downbeats = {0, 3};
    EXPECT_THAT(from(cut, 5), ElementsAre(0)) << "those that were counted from the third move";
    EXPECT_THAT(from(cut, 2), ElementsAre(1)) << "then the others go on";
    EXPECT_THAT(from(seven(3, 1), 6), ElementsAre(2));
}

TEST(BeatGrid, ABeatIsInsertedAndBarsBehindCountItUntilTheyAreCountedAnew)
{
    BeatGrid grid = seven(3, 1);
    grid.downbeats = {1, 5};
    const BeatGrid more = withBeatAt(grid, Seconds(3.5));
    EXPECT_THAT(times(more), ElementsAre(1, 2, 3, 3.5, 4, 5, 6, 7));
    EXPECT_THAT(more.downbeats, ElementsAre(1, 6)) << "as before at 6 s";
    EXPECT_EQ(withoutBeatAt(more, Seconds(3.4)), grid);
    EXPECT_THAT(withBeatAt(seven(3, 0), Seconds(0.2)).downbeats, ElementsAre(1));
    EXPECT_THAT(withBeatAt(seven(3, 2), Seconds(0.2)).downbeats, ElementsAre(0));
    EXPECT_THAT(times(withBeatAt(seven(3, 0), Seconds(9))), testing::Contains(9));
    EXPECT_THAT(times(withBeatAt({}, Seconds(9))), ElementsAre(9));
}

TEST(BeatGrid, ABeatThatIsThereMovesToItsPlace)
{
    EXPECT_THAT(times(withBeatAt(seven(3, 1), Seconds(3.05))), ElementsAre(1, 2, 3.05, 4, 5, 6, 7));
    EXPECT_THAT(withBeatAt(seven(3, 1), Seconds(3.05)).downbeats, ElementsAre(1));
}

TEST(BeatGrid, ABeatTooManyIsRemoved)
{
    BeatGrid grid = seven(3, 0);
    grid.downbeats = {0, 4};
    EXPECT_THAT(withoutBeatAt(grid, Seconds(4.2)).downbeats, ElementsAre(0))
        << "which had made the bar too long";
    EXPECT_THAT(withoutBeatAt(seven(3, 2), Seconds(3)).downbeats, ElementsAre(2)) << "the next one";
    EXPECT_THAT(withoutBeatAt(seven(3, 1), Seconds(-9)).downbeats, ElementsAre(0));
    EXPECT_EQ(withoutBeatAt({}, Seconds(1)), BeatGrid());
}

TEST(BeatGrid, WhatIsTappedThereHoldsNoLonger)
{
    BeatGrid grid = seven(3, 0);
    grid.tapped = {{Seconds(1), Seconds(2)}, {Seconds(4), Seconds(5), Seconds(6)}};
    EXPECT_THAT(withBeatAt(grid, Seconds(4.5)).tapped, ElementsAre(grid.tapped[0]));
    EXPECT_THAT(withBeatAt(grid, Seconds(3.5)).tapped, testing::SizeIs(2));
    EXPECT_THAT(withoutBeatAt(grid, Seconds(2)).tapped, ElementsAre(grid.tapped[1]));
}

TEST(BeatGrid, BarsAreCountedAnewFromABeatOn)
{
    EXPECT_THAT(withBarsFrom(seven(4, 0), Seconds(4)).downbeats, ElementsAre(0, 3));
    EXPECT_THAT(withBarsFrom(seven(4, 0), Seconds(5)).downbeats, ElementsAre(0)) << "as they were";
    EXPECT_THAT(withBarsFrom(seven(4, 2), Seconds(1)).downbeats, ElementsAre(0, 2));
    EXPECT_THAT(withBarsFrom(withBarsFrom(seven(4, 0), Seconds(7)), Seconds(3)).downbeats,
                ElementsAre(0, 2))
        << "the other one is a bar away";
    EXPECT_EQ(withBarsFrom({}, Seconds(1)), BeatGrid());
    EXPECT_THAT(withBarsThroughout(withBarsFrom(seven(4, 1), Seconds(4))).downbeats,
                ElementsAre(1));
}

TEST(BeatGrid, BarsOfOtherLengthsStayWithinTheirLimits)
{
    EXPECT_THAT(withBarsOf(seven(4, 3), 2).downbeats, ElementsAre(1));
    EXPECT_EQ(withBarsOf(seven(4, 3), 0).beatsPerBar, 1);
    EXPECT_EQ(withBarsOf(seven(4, 3), 99).beatsPerBar, kMostBeatsPerBar);
    BeatGrid cut = seven(4, 1);
    cut.downbeats = {1, 4};
    EXPECT_THAT(withBarsOf(cut, 3).downbeats, ElementsAre(1));
    EXPECT_THAT(withBarsOf(cut, 2).downbeats, ElementsAre(1, 4));
}

TEST(BeatGrid, OtherBeatsTakeTheirBarsOver)
{
    BeatGrid cut = seven(3, 1);
    cut.downbeats = {1, 3};
    BeatGrid other{{}, 4, {0}};
    for (int i = 0; i < 16; ++i)
        other.beats.emplace_back(0.45 + 0.5 * i);
    const BeatGrid like = withBarsLike(other, cut);
    EXPECT_EQ(like.beatsPerBar, 3);
    EXPECT_THAT(like.downbeats, ElementsAre(0, 7)) << "at 1.95 (as at 0.45) and 3.95 s";
    EXPECT_TRUE(like.valid());
    EXPECT_EQ(withBarsLike({}, cut).beatsPerBar, 3);
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
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.downbeats = {4}; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.downbeats = {-1}; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.downbeats = {}; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.downbeats = {1, 1}; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) { grid.tapped = {{}}; }));
    EXPECT_TRUE(broken([](BeatGrid& grid) {
        grid.tapped = {{Seconds(1), Seconds(4)}, {Seconds(3), Seconds(5)}};
    }));
}

} // namespace
} // namespace rollwright
