#include "core/notes/BeatSnap.h"

#include <gmock/gmock.h>

#include "core/notes/NoteEdit.h"
#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const BeatGrid kGrid{{Seconds(1), Seconds(2), Seconds(4)}};

Seconds onsetOf(double time)
{
    return snapped(NoteList{note(time, time + 1, 60)}, kGrid, kNoEnd)[0].onset;
}

TEST(BeatSnap, DrawsOnsetsToTheNearestQuarterOfABeat)
{
    EXPECT_EQ(onsetOf(1.1), Seconds(1));
    EXPECT_EQ(onsetOf(1.2), Seconds(1.25));
    EXPECT_EQ(onsetOf(1.9), Seconds(2));
    EXPECT_EQ(onsetOf(2.2), Seconds(2)) << "a slower beat has longer quarters";
    EXPECT_EQ(onsetOf(2.3), Seconds(2.5));
}

TEST(BeatSnap, TheTempoGoesOnBeyondTheBeats)
{
    EXPECT_EQ(onsetOf(0.3), Seconds(0.25));
    EXPECT_EQ(onsetOf(5.3), Seconds(5.5));
}

TEST(BeatSnap, NotesStayAsLongAndAsLoudAsTheyWere)
{
    EXPECT_THAT(snapped(NoteList{note(1.125, 2, 60, 90), note(1.875, 2.5, 61, 40)}, kGrid, kNoEnd),
                ElementsAre(note(1.25, 2.125, 60, 90), note(2, 2.625, 61, 40)));
}

TEST(BeatSnap, WhatIsOnTheBeatStays)
{
    const NoteList notes{note(1, 2, 60), note(2.5, 3, 61), note(4, 5, 62)};
    EXPECT_EQ(snapped(notes, kGrid, kNoEnd), notes);
}

TEST(BeatSnap, NoNoteLeavesTheRecording)
{
    EXPECT_THAT(snapped(NoteList{note(3.75, 4.25, 60)}, kGrid, Seconds(4.375)),
                ElementsAre(note(3.875, 4.375, 60)));
    const BeatGrid late{{Seconds(1.15), Seconds(1.95)}};
    EXPECT_EQ(snapped(NoteList{note(0.04, 1, 60)}, late, kNoEnd)[0].onset, Seconds(0));
}

TEST(BeatSnap, WithoutATempoNothingIsChanged)
{
    const NoteList notes{note(1.1, 2, 60)};
    EXPECT_EQ(snapped(notes, BeatGrid{{Seconds(1)}}, kNoEnd), notes);
    EXPECT_THAT(snapped({}, kGrid, kNoEnd), IsEmpty());
}

} // namespace
} // namespace rollwright
