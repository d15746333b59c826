#include "core/notes/NoteRoll.h"

#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

constexpr FrameGrid kSeedGrid{Seconds{0.032}, Seconds{0.016}, 100};

float sum(const Posteriorgram& roll)
{
    return std::reduce(roll.values().begin(), roll.values().end());
}

TEST(NoteRoll, FollowsTheRuleOfTheSeedOnItsGrid)
{
    const std::vector<Note> notes{note(0.50, 0.70)};
    const Posteriorgram frames = frameRoll(notes, kSeedGrid);
    const Posteriorgram onsets = onsetRoll(notes, kSeedGrid);
    const int first = static_cast<int>(0.50 * 31.25);
    const int end = static_cast<int>(0.70 * 31.25);
    for (int t = 0; t < kSeedGrid.frames; ++t) {
        EXPECT_EQ(frames.at(t, 39), t >= first && t < end ? 1 : 0) << t;
        EXPECT_EQ(onsets.at(t, 39), t == first ? 1 : 0) << t;
    }
    EXPECT_EQ(sum(frames), end - first);
    EXPECT_EQ(sum(onsets), 1);
}

TEST(NoteRoll, ANoteWithinOneFrameHasAnOnsetCellOnly)
{
    const std::vector<Note> notes{note(0.513, 0.540)};
    EXPECT_EQ(sum(frameRoll(notes, kSeedGrid)), 0);
    EXPECT_EQ(sum(onsetRoll(notes, kSeedGrid)), 1);
}

TEST(NoteRoll, ClipsWhatLiesOutsideTheGridOrThePiano)
{
    const double huge = std::numeric_limits<double>::max();
    const std::vector<Note> notes{note(-1, 0.07), note(3.1, huge, 61), note(-huge, -1),
                                  note(10, 11),   note(1, 2, 20),      note(1, 2, 109)};
    EXPECT_EQ(sum(frameRoll(notes, kSeedGrid)), 2 + 4);
    EXPECT_EQ(sum(onsetRoll(notes, kSeedGrid)), 1);
}

} // namespace
} // namespace rollwright
