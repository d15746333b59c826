#include "core/notes/BarSearch.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

/// A beat a second; chords on them, of which every `every`th from `first` on is accented.
BeatGrid barsFor(int every, int first, int count = 48)
{
    BeatGrid grid;
    std::vector<Chord> chords;
    for (int i = 0; i < count; ++i) {
        grid.beats.emplace_back(i);
        const bool strong = i % every == first;
        chords.push_back({Seconds(i + 0.02), 1, strong ? 1.0 : -0.2, strong ? 0.5 : 0.0});
        chords.push_back({Seconds(i + 0.5), 3, 1}); // between beats nothing counts
    }
    return withLikeliestBars(grid, chords);
}

TEST(BarSearch, BarsBeginWithTheAccents)
{
    for (const int every : {2, 3, 4}) {
        for (int first = 0; first < every; ++first) {
            const BeatGrid grid = barsFor(every, first);
            EXPECT_EQ(grid.beatsPerBar, every);
            EXPECT_THAT(grid.downbeats, testing::ElementsAre(first));
        }
    }
}

TEST(BarSearch, ABeatTooFewShiftsTheBarsAfterIt)
{
    BeatGrid grid;
    std::vector<Chord> chords;
    for (int i = 0; i < 120; ++i) {
        grid.beats.emplace_back(i);
        const bool strong = (i < 60 ? i : i + 1) % 4 == 2;
        chords.push_back({Seconds(i), 1, strong ? 1.0 : -0.2, 0});
    }
    grid = withLikeliestBars(grid, chords);
    EXPECT_EQ(grid.beatsPerBar, 4);
    EXPECT_THAT(grid.downbeats, testing::ElementsAre(2, 61));
}

TEST(BarSearch, ARhythmTellsBarsThatAccentsDoNot)
{
    BeatGrid grid;
    std::vector<Chord> chords;
    for (int i = 0; i < 48; ++i) {
        grid.beats.emplace_back(i);
        chords.push_back({Seconds(i), 1, i % 4 == 0 ? 0.3 : 0, 0, 1}); // four are louder together
        if (i % 3 == 0)
            chords.push_back({Seconds(i + 0.5), 1, 0, 0, 1});
    }
    EXPECT_EQ(withLikeliestBars(grid, chords).beatsPerBar, 3);
}

TEST(BarSearch, HarmonyTellsWhereBarsBegin)
{
    BeatGrid grid;
    std::vector<Chord> chords;
    for (int i = 0; i < 48; ++i) {
        grid.beats.emplace_back(i);
        chords.push_back({Seconds(i), 1, 0, 0, 1});
        ++chords.back().classes[(i + 2) / 3 % 2 == 0 ? 0 : 7];
    }
    grid = withLikeliestBars(grid, chords);
    EXPECT_EQ(grid.beatsPerBar, 3);
    EXPECT_THAT(grid.downbeats, testing::ElementsAre(1));
}

TEST(BarSearch, WithoutAccentsTheyStayAsTheyAre)
{
    const BeatGrid grid{{Seconds(0), Seconds(1), Seconds(2)}, 4};
    EXPECT_EQ(withLikeliestBars(grid, {}), grid);
}

TEST(BarSearch, AccentsThatDifferByRoundingAreNone)
{
    BeatGrid grid{{}, 4};
    std::vector<Chord> chords;
    for (int i = 0; i < 30; ++i) {
        grid.beats.emplace_back(i);
        chords.push_back({Seconds(i), 1, i % 3 == 1 ? 1e-15 : 0, 0, 1});
    }
    EXPECT_EQ(withLikeliestBars(grid, chords), grid);
}

} // namespace
} // namespace rollwright
