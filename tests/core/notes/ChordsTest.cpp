#include "core/notes/Chords.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

Note note(double onset, int pitch, int velocity = 64)
{
    return {Seconds(onset), Seconds(onset + 0.2), Pitch{pitch}, velocity};
}

TEST(Chords, NotesWithin50MillisecondsOfTheFirstAreOne)
{
    const auto chords = chordsOf({note(1, 60), note(1.03, 64), note(1.049, 67), note(1.06, 72)});
    ASSERT_EQ(chords.size(), 2U);
    EXPECT_NEAR(chords[0].time.count(), (1 + 1.03 + 1.049) / 3, 1e-9);
    EXPECT_EQ(chords[0].notes, 3U);
    EXPECT_DOUBLE_EQ(chords[1].time.count(), 1.06);
    EXPECT_EQ(chords[1].notes, 1U);
    EXPECT_TRUE(chordsOf({}).empty());
}

TEST(Chords, AreAccentedBesideTheirNeighbours)
{
    const auto chords = chordsOf({note(1, 60), note(1.5, 60, 100), note(2, 60), note(2.5, 48),
                                  note(3, 60), note(3.5, 60), note(3.51, 64)});
    ASSERT_EQ(chords.size(), 6U);
    EXPECT_GT(chords[1].accent, chords[0].accent) << "louder";
    EXPECT_GT(chords[3].accent, chords[2].accent) << "lower";
    EXPECT_GT(chords[5].accent, chords[4].accent) << "fuller";
    EXPECT_GT(chords[3].bass, 0.5);
    EXPECT_EQ(chords[4].bass, 0);
}

TEST(Chords, TellTheirPitchClasses)
{
    const auto chords = chordsOf({note(1, 48), note(1.01, 60), note(1.02, 67), note(2, 59)});
    ASSERT_EQ(chords.size(), 2U);
    EXPECT_THAT(chords[0].classes, testing::ElementsAre(2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0));
    EXPECT_EQ(chords[0].upper, 2U) << "middle C and above";
    EXPECT_EQ(chords[1].classes[11], 1);
    EXPECT_EQ(chords[1].upper, 0U);
}

TEST(Chords, ThoseFarAwayDoNotCount)
{
    const auto chords = chordsOf({note(1, 60, 20), note(10, 60, 120), note(20, 60, 20)});
    ASSERT_EQ(chords.size(), 3U);
    for (const Chord& chord : chords)
        EXPECT_DOUBLE_EQ(chord.accent, 0);
}

} // namespace
} // namespace rollwright
