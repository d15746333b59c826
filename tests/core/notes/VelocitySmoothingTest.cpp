#include "core/notes/VelocitySmoothing.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

Note note(double onset, int midi, int velocity)
{
    return {Seconds(onset), Seconds(onset + 0.2), {midi}, velocity};
}

NoteList smoothed(NoteList notes, double share)
{
    smoothVelocities(notes, share);
    return notes;
}

TEST(VelocitySmoothing, DrawsANoteTowardsItsNeighboursByTheShare)
{
    NoteList notes;
    for (int i = 0; i < 41; ++i)
        notes.push_back(note(0.1 * i, 60, i == 20 ? 90 : 50));
    const NoteList half = smoothed(notes, 0.5);
    EXPECT_NEAR(half[20].velocity, 70, 1);
    EXPECT_NEAR(half[19].velocity, 51, 1);
    EXPECT_NEAR(smoothed(notes, 0.25)[20].velocity, 80, 1);
    EXPECT_EQ(smoothed(notes, 0), notes);
}

TEST(VelocitySmoothing, LeavesANoteAloneThatHasNoNeighbours)
{
    const NoteList notes{note(0, 60, 100), note(0, 80, 20), note(3, 60, 50)};
    EXPECT_EQ(smoothed(notes, 1), notes);
}

TEST(VelocitySmoothing, NearNotesCountMoreInTimeAndInPitch)
{
    const NoteList inTime{note(0, 60, 20), note(1.5, 60, 60), note(1.7, 60, 100)};
    EXPECT_GT(smoothed(inTime, 0.5)[1].velocity, 65);
    const NoteList inPitch{note(0, 52, 20), note(0, 60, 60), note(0, 61, 100)};
    EXPECT_GT(smoothed(inPitch, 0.5)[1].velocity, 65);
}

TEST(VelocitySmoothing, NotesFarAwayInPitchHideNoOthers)
{
    const NoteList notes{note(0, 60, 60), note(0.1, 90, 60), note(0.2, 60, 100)};
    EXPECT_GT(smoothed(notes, 0.5)[0].velocity, 65);
    EXPECT_LT(smoothed(notes, 0.5)[2].velocity, 95);
}

TEST(VelocitySmoothing, ChangesNothingButVelocitiesAndKeepsThemInRange)
{
    NoteList notes;
    for (int i = 0; i < 30; ++i)
        notes.push_back(note(0.05 * i, 50 + i % 7, i % 2 == 0 ? 1 : 127));
    NoteList moved = smoothed(notes, 1);
    EXPECT_NE(moved, notes);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        EXPECT_GE(moved[i].velocity, 1);
        EXPECT_LE(moved[i].velocity, 127);
        moved[i].velocity = notes[i].velocity;
    }
    EXPECT_EQ(moved, notes);
}

} // namespace
} // namespace rollwright
