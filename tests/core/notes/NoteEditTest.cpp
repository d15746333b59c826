#include "core/notes/NoteEdit.h"

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const NoteList kTwo{note(1, 2, 60), note(1.5, 1.75, 64)};

TEST(NoteEdit, MovesInTimeAndPitch)
{
    EXPECT_THAT(moved(kTwo, Seconds(0.25), -2, kNoEnd),
                ElementsAre(note(1.25, 2.25, 58), note(1.75, 2, 62)));
}

TEST(NoteEdit, AllStopWhereOneWouldLeaveThePianoOrTheRecording)
{
    EXPECT_THAT(moved(kTwo, Seconds(-3), 100, kNoEnd),
                ElementsAre(note(0, 1, 104), note(0.5, 0.75, 108)));
    EXPECT_THAT(moved(kTwo, Seconds(0), -100, kNoEnd),
                ElementsAre(note(1, 2, 21), note(1.5, 1.75, 25)));
}

TEST(NoteEdit, TransposesByTheWholeWayOrNotAtAll)
{
    EXPECT_THAT(transposed(kTwo, 12), ElementsAre(note(1, 2, 72), note(1.5, 1.75, 76)));
    EXPECT_THAT(transposed(kTwo, -39), ElementsAre(note(1, 2, 21), note(1.5, 1.75, 25)));
    EXPECT_EQ(transposed(kTwo, -40), kTwo);
    EXPECT_THAT(transposed(kTwo, 44), ElementsAre(note(1, 2, 104), note(1.5, 1.75, 108)));
    EXPECT_EQ(transposed(kTwo, 45), kTwo);
}

TEST(NoteEdit, AllStopAtTheEndOfTheRecording)
{
    const Seconds end(3);
    EXPECT_THAT(moved(kTwo, Seconds(9), 1, end), ElementsAre(note(2, 3, 61), note(2.5, 2.75, 65)));
    EXPECT_THAT(withOffsetsMoved(kTwo, Seconds(9), end),
                ElementsAre(note(1, 3, 60), note(1.5, 2.75, 64)));
    EXPECT_THAT(withLength(kTwo, Seconds(9), end), ElementsAre(note(1, 2.5, 60), note(1.5, 3, 64)));
}

TEST(NoteEdit, WhatLastsBeyondTheEndMayStayAndComeBack)
{
    const NoteList beyond{note(2, 4, 60)};
    const Seconds end(3);
    EXPECT_EQ(moved(beyond, Seconds(1), 0, end), beyond);
    EXPECT_EQ(withOffsetsMoved(beyond, Seconds(1), end), beyond);
    EXPECT_THAT(moved(beyond, Seconds(-0.5), 0, end), ElementsAre(note(1.5, 3.5, 60)));
    EXPECT_THAT(withLength(beyond, Seconds(2), end), ElementsAre(note(2, 3, 60)));
}

TEST(NoteEdit, PastesAtATimeWhatTheRecordingHasRoomFor)
{
    const NoteList notes{note(5, 6, 60), note(5.5, 6, 61), note(6, 7, 62), note(6.5, 7, 63)};
    EXPECT_THAT(pasted(notes, Seconds(1), Seconds(2)),
                ElementsAre(note(1, 2, 60), note(1.5, 2, 61)));
    EXPECT_THAT(pasted(notes, Seconds(1), Seconds(2.25)),
                ElementsAre(note(1, 2, 60), note(1.5, 2, 61), note(2, 2.25, 62)));
    EXPECT_EQ(pasted(notes, Seconds(5), kNoEnd), notes);
    EXPECT_THAT(pasted(notes, Seconds(3), Seconds(2)), IsEmpty());
    EXPECT_THAT(pasted(std::vector{note(1, 1.015625, 60)}, Seconds(0), Seconds(2)),
                ElementsAre(note(0, 0.015625, 60)))
        << "shorter than what is made by hand";
}

TEST(NoteEdit, MovesOnsetsUntilANoteWouldBeTooShort)
{
    EXPECT_THAT(withOnsetsMoved(kTwo, Seconds(-0.5)),
                ElementsAre(note(0.5, 2, 60), note(1, 1.75, 64)));
    const NoteList late = withOnsetsMoved(kTwo, Seconds(9));
    EXPECT_NEAR(late[1].duration().count(), 0.03, 1e-12);
    EXPECT_NEAR(late[0].onset.count(), 1.22, 1e-12);
}

TEST(NoteEdit, MovesOffsetsUntilANoteWouldBeTooShort)
{
    EXPECT_THAT(withOffsetsMoved(kTwo, Seconds(0.5), kNoEnd),
                ElementsAre(note(1, 2.5, 60), note(1.5, 2.25, 64)));
    const NoteList early = withOffsetsMoved(kTwo, Seconds(-9), kNoEnd);
    EXPECT_NEAR(early[1].duration().count(), 0.03, 1e-12);
    EXPECT_NEAR(early[0].offset.count(), 1.78, 1e-12);
}

TEST(NoteEdit, ANoteThatIsTooShortAlreadyMayOnlyGrow)
{
    const NoteList grace{note(1, 1.01, 60)};
    EXPECT_EQ(withOffsetsMoved(grace, Seconds(-1), kNoEnd), grace);
    EXPECT_EQ(withOnsetsMoved(grace, Seconds(1)), grace);
    EXPECT_THAT(withOffsetsMoved(grace, Seconds(1), kNoEnd), ElementsAre(note(1, 2.01, 60)));
}

TEST(NoteEdit, VelocitiesEndEachForItself)
{
    const NoteList notes{note(0, 1, 60, 125), note(0, 1, 61, 64)};
    EXPECT_THAT(withVelocitiesMoved(notes, 8),
                ElementsAre(note(0, 1, 60, 127), note(0, 1, 61, 72)));
    EXPECT_THAT(withVelocitiesMoved(notes, -200),
                ElementsAre(note(0, 1, 60, 1), note(0, 1, 61, 1)));
}

TEST(NoteEdit, JoinsTheNotesOfAKey)
{
    EXPECT_THAT(joined(std::vector{note(2, 3, 60, 90), note(1, 2, 60, 50), note(1, 1.5, 61)}),
                ElementsAre(note(1, 3, 60, 50), note(1, 1.5, 61)));
}

TEST(NoteEdit, SplitsWhatSoundsAtATime)
{
    const NoteList notes{note(0, 2, 60, 50), note(0.98, 2, 61), note(1, 2, 62), note(1.5, 2, 63),
                         note(0.5, 1.02, 64)};
    EXPECT_THAT(split(notes, Seconds(1)),
                ElementsAre(note(0, 1, 60, 50), note(0.5, 1.02, 64), note(0.98, 2, 61),
                            note(1, 2, 60, 50), note(1, 2, 62), note(1.5, 2, 63)))
        << "not into one that is as good as the same stroke, nor into one that is too short";
    EXPECT_THAT(joined(split(std::vector{note(0, 2, 60, 50)}, Seconds(1))),
                ElementsAre(note(0, 2, 60, 50)));
}

TEST(NoteEdit, OfNothingComesNothing)
{
    EXPECT_THAT(moved({}, Seconds(1), 1, kNoEnd), IsEmpty());
    EXPECT_THAT(withOnsetsMoved({}, Seconds(1)), IsEmpty());
    EXPECT_THAT(withOffsetsMoved({}, Seconds(1), kNoEnd), IsEmpty());
    EXPECT_THAT(joined({}), IsEmpty());
    EXPECT_THAT(split({}, Seconds(1)), IsEmpty());
}

TEST(NoteEdit, GivesAllOneLengthAndOneVelocityWithinBounds)
{
    const NoteList notes{{Seconds(1), Seconds(2), Pitch{60}, 10},
                         {Seconds(1.5), Seconds(4), Pitch{64}, 90}};
    const NoteList equal = withVelocity(withLength(notes, Seconds(0.5), kNoEnd), 64);
    EXPECT_EQ(equal[0], (Note{Seconds(1), Seconds(1.5), Pitch{60}, 64}));
    EXPECT_EQ(equal[1], (Note{Seconds(1.5), Seconds(2), Pitch{64}, 64}));
    EXPECT_EQ(withLength(notes, Seconds(0), kNoEnd)[0].offset, Seconds(1) + kShortestNote);
    EXPECT_EQ(withVelocity(notes, 0)[0].velocity, 1);
    EXPECT_EQ(withVelocity(notes, 300)[0].velocity, 127);
    EXPECT_TRUE(withLength({}, Seconds(1), kNoEnd).empty());
}

} // namespace
} // namespace rollwright
