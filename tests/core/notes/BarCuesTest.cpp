#include "core/notes/BarCues.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

std::vector<Seconds> beatsOf(int count)
{
    std::vector<Seconds> beats;
    for (int i = 0; i < count; ++i)
        beats.emplace_back(0.5 * i);
    return beats;
}

/// On each beat, and on the middle of the first of so many.
std::vector<Chord> dance(int beatsPerBar, int count)
{
    std::vector<Chord> chords;
    for (int i = 0; i < count; ++i) {
        const bool first = i % beatsPerBar == 0;
        const Seconds beat(0.5 * i);
        chords.push_back({beat, first ? 1U : 3U, 0, 0, first ? 0U : 3U});
        if (first)
            chords.push_back({beat + Seconds(0.25), 1, 0, 0, 1});
    }
    return chords;
}

/// A triad from this pitch class on.
Chord triad(Seconds time, std::size_t root)
{
    Chord chord{time, 3, 0, 0, 3};
    for (const std::size_t degree : {0, 4, 7})
        ++chord.classes[(root + degree) % chord.classes.size()];
    return chord;
}

TEST(BarCues, ARhythmTellsAfterHowManyBeatsItComesBack)
{
    EXPECT_GT(ternaryRhythm(beatsOf(60), dance(3, 60)), 0.1);
    EXPECT_GT(ternaryRhythm(beatsOf(60), dance(6, 60)), 0.1);
    EXPECT_LT(ternaryRhythm(beatsOf(60), dance(4, 60)), -0.1);
    EXPECT_NEAR(ternaryRhythm(beatsOf(60), dance(2, 60)), 0, 0.05) << "six, four and eight";
}

TEST(BarCues, AFewBeatsOrOneRhythmTellNothing)
{
    EXPECT_EQ(ternaryRhythm(beatsOf(31), dance(3, 31)), 0);
    EXPECT_NEAR(ternaryRhythm(beatsOf(60), dance(1, 60)), 0, 0.01);
    EXPECT_EQ(ternaryRhythm(beatsOf(60), {}), 0);
}

TEST(BarCues, HarmonyChangesWhereOtherNotesBegin)
{
    std::vector<Chord> chords;
    for (int i = 0; i < 12; ++i) // C, C, C, D flat and so on; played a little early
        chords.push_back(triad(Seconds(0.5 * i - 0.05), i / 3 % 2));
    const std::vector<double> changes = harmonicChanges(beatsOf(12), chords);
    ASSERT_EQ(changes.size(), 12U);
    for (const std::size_t bar : {3, 6, 9}) {
        EXPECT_NEAR(changes[bar], 1, 1e-9) << "no note in common";
        EXPECT_LT(changes[bar - 1], 0.5);
        EXPECT_LT(changes[bar + 1], 0.5);
    }
    EXPECT_EQ(changes[0], 0) << "nothing before";
    EXPECT_THAT(harmonicChanges(beatsOf(3), {}), testing::Each(0));
}

} // namespace
} // namespace rollwright
