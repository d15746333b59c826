#include "core/evaluation/NoteMatcher.h"

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::size_t matched(const Note& reference, const Note& estimate, MatchRule rule)
{
    return matchNotes(std::vector{reference}, std::vector{estimate}, rule).size();
}

TEST(MatchNotes, TakesOnsetsUpToAndIncludingTheTolerance)
{
    EXPECT_EQ(matched(note(1, 2), note(1.05, 3), MatchRule::Onset), 1U);
    EXPECT_EQ(matched(note(1, 2), note(0.95, 3), MatchRule::Onset), 1U);
    EXPECT_EQ(matched(note(1, 2), note(1.05004, 3), MatchRule::Onset), 1U);
    EXPECT_EQ(matched(note(1, 2), note(1.05006, 3), MatchRule::Onset), 0U);
}

TEST(MatchNotes, AsksForTheSameKey)
{
    EXPECT_EQ(matched(note(1, 2, 60), note(1, 2, 61), MatchRule::Onset), 0U);
}

TEST(MatchNotes, TheOffsetToleranceGrowsWithTheReference)
{
    EXPECT_EQ(matched(note(1, 1.1), note(1, 1.15), MatchRule::OnsetOffset), 1U);
    EXPECT_EQ(matched(note(1, 1.1), note(1, 1.1502), MatchRule::OnsetOffset), 0U);
    EXPECT_EQ(matched(note(1, 3), note(1, 3.4), MatchRule::OnsetOffset), 1U);
    EXPECT_EQ(matched(note(1, 3), note(1, 3.402), MatchRule::OnsetOffset), 0U);
}

TEST(MatchNotes, FindsTheLargestMatchingNotTheNearestPairs)
{
    const std::vector reference{note(1.00, 2), note(1.06, 2)};
    const std::vector estimate{note(1.04, 2), note(1.10, 2)};
    EXPECT_THAT(matchNotes(reference, estimate, MatchRule::Onset),
                ElementsAre(NoteMatch{0, 0}, NoteMatch{1, 1}));
    const std::vector swapped{note(1.10, 2), note(1.04, 2)};
    EXPECT_THAT(matchNotes(reference, swapped, MatchRule::Onset),
                ElementsAre(NoteMatch{0, 1}, NoteMatch{1, 0}));
}

TEST(MatchNotes, NotesThatDoNotSoundMatchNothing)
{
    EXPECT_EQ(matched(note(1, 1), note(1, 1), MatchRule::Onset), 0U);
    EXPECT_EQ(matched(note(1, 2), note(1, 0.5), MatchRule::Onset), 0U);
    EXPECT_THAT(matchNotes({}, std::vector{note(1, 2)}, MatchRule::Onset), IsEmpty());
    EXPECT_THAT(matchNotes(std::vector{note(1, 2)}, {}, MatchRule::OnsetOffsetAndVelocity),
                IsEmpty());
}

TEST(MatchNotes, VelocitiesMayDifferByAStraightLine)
{
    std::vector<Note> reference;
    std::vector<Note> estimate;
    for (int i = 0; i < 10; ++i) {
        reference.push_back(note(i, i + 1, 60, 20 + 10 * i));
        estimate.push_back(note(i, i + 1, 60, 60 + 5 * i));
    }
    EXPECT_EQ(matchNotes(reference, estimate, MatchRule::OnsetOffsetAndVelocity).size(), 10U);
    estimate[5].velocity = 127;
    EXPECT_LT(matchNotes(reference, estimate, MatchRule::OnsetOffsetAndVelocity).size(), 10U);
}

TEST(MatchNotes, EqualEstimatedVelocitiesAreFittedToTheMeanOfTheReference)
{
    const std::vector reference{note(0, 1, 60, 0), note(1, 2, 60, 50), note(2, 3, 60, 100)};
    const std::vector estimate{note(0, 1, 60, 64), note(1, 2, 60, 64), note(2, 3, 60, 64)};
    EXPECT_THAT(matchNotes(reference, estimate, MatchRule::OnsetOffsetAndVelocity),
                ElementsAre(NoteMatch{1, 1}));
}

TEST(MatchNotes, FollowsTheTolerancesThatAreGiven)
{
    const std::vector reference{note(1, 2)};
    const std::vector late{note(1.08, 2.3)};
    EXPECT_TRUE(matchNotes(reference, late, MatchRule::Onset).empty());
    EXPECT_EQ(matchNotes(reference, late, MatchRule::Onset, {Seconds(0.1)}).size(), 1U);
    EXPECT_TRUE(matchNotes(reference, late, MatchRule::OnsetOffset, {Seconds(0.1)}).empty());
    for (const MatchTolerance& tolerance :
         {MatchTolerance{Seconds(0.1), Seconds(0.3), 0}, {Seconds(0.1), Seconds(0), 0.3}})
        EXPECT_EQ(matchNotes(reference, late, MatchRule::OnsetOffset, tolerance).size(), 1U);
}

} // namespace
} // namespace rollwright
