#include "core/evaluation/ScoreBreakdown.h"

#include <random>

#include <gtest/gtest.h>

#include "core/evaluation/NoteMatcher.h"
#include "core/notes/NoteList.h"

namespace rollwright {
namespace {

std::vector<Note> randomNotes(unsigned seed, int count)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> step(0, 400);
    std::uniform_int_distribution<int> pitch(21, 108);
    std::uniform_int_distribution<int> velocity(1, 127);
    std::vector<Note> notes;
    for (int i = 0; i < count; ++i) {
        const Seconds onset(step(random) * 0.05);
        notes.push_back({onset, onset + Seconds(0.05 + step(random) * 0.005), Pitch{pitch(random)},
                         velocity(random)});
    }
    return tidied(notes);
}

/// An estimate that knows about half of the reference and has notes of its own.
std::vector<Note> estimateOf(const std::vector<Note>& reference, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Note> notes = randomNotes(seed + 1, 60);
    for (const Note& note : reference) {
        if (random() % 2 == 0)
            notes.push_back({note.onset + Seconds(0.01), note.offset, note.pitch, 64});
    }
    return tidied(notes);
}

/// Counts by looking at every note against every group and every other note.
ScoreBreakdown bruteForce(const std::vector<Note>& reference, const std::vector<Note>& estimate,
                          const ScoreBreakdown& shape)
{
    ScoreBreakdown counted = shape;
    for (auto* groups : {&counted.byOctave, &counted.byVelocity, &counted.byPolyphony}) {
        for (ScoreGroup& group : *groups)
            group.counts = {};
    }
    const auto polyphony = [&](Seconds time) {
        int sounding = 0;
        for (const Note& note : reference)
            sounding += note.onset <= time + kOnsetTolerance && note.offset > time;
        return std::max(1, sounding);
    };
    const auto add = [&](const Note& note, int NoteCounts::*kind) {
        const std::array numbers = {note.pitch.midi / 12 - 1, note.velocity, polyphony(note.onset)};
        const std::array divisions = {&counted.byOctave, &counted.byVelocity, &counted.byPolyphony};
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            for (ScoreGroup& group : *divisions[i]) {
                if (group.lowest <= numbers[i] && numbers[i] <= group.highest)
                    ++(group.counts.*kind);
            }
        }
    };
    std::vector<bool> found(reference.size());
    std::vector<bool> right(estimate.size());
    for (const NoteMatch& match : matchNotes(reference, estimate, MatchRule::Onset)) {
        found[static_cast<std::size_t>(match.reference)] = true;
        right[static_cast<std::size_t>(match.estimate)] = true;
        add(reference[static_cast<std::size_t>(match.reference)], &NoteCounts::truePositives);
    }
    for (std::size_t i = 0; i < reference.size(); ++i) {
        if (!found[i])
            add(reference[i], &NoteCounts::falseNegatives);
    }
    for (std::size_t i = 0; i < estimate.size(); ++i) {
        if (!right[i])
            add(estimate[i], &NoteCounts::falsePositives);
    }
    return counted;
}

NoteCounts sum(const std::vector<ScoreGroup>& groups)
{
    NoteCounts all;
    for (const ScoreGroup& group : groups) {
        all.truePositives += group.counts.truePositives;
        all.falsePositives += group.counts.falsePositives;
        all.falseNegatives += group.counts.falseNegatives;
    }
    return all;
}

TEST(ScoreBreakdown, CountsAsLookingAtEveryNoteDoes)
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const std::vector<Note> reference = randomNotes(seed, 150);
        const std::vector<Note> estimate = estimateOf(reference, seed);
        const ScoreBreakdown breakdown = breakDown(compareNotes(reference, estimate));
        EXPECT_EQ(breakdown, bruteForce(reference, estimate, breakdown)) << "seed " << seed;
    }
}

TEST(ScoreBreakdown, EveryDivisionHoldsEveryNoteOnce)
{
    const std::vector<Note> reference = randomNotes(5, 200);
    const std::vector<Note> estimate = estimateOf(reference, 6);
    const NoteComparison comparison = compareNotes(reference, estimate);
    const ScoreBreakdown breakdown = breakDown(comparison);
    const NoteCounts all{comparison.truePositives(), comparison.falsePositives(),
                         comparison.falseNegatives()};
    EXPECT_EQ(sum(breakdown.byOctave), all);
    EXPECT_EQ(sum(breakdown.byVelocity), all);
    EXPECT_EQ(sum(breakdown.byPolyphony), all);
}

TEST(ScoreBreakdown, GroupsFollowEachOtherWithoutGaps)
{
    const ScoreBreakdown breakdown = breakDown({});
    for (const auto* groups :
         {&breakdown.byOctave, &breakdown.byVelocity, &breakdown.byPolyphony}) {
        for (std::size_t i = 1; i < groups->size(); ++i)
            EXPECT_EQ((*groups)[i].lowest, (*groups)[i - 1].highest + 1);
    }
}

TEST(ScoreBreakdown, AListAgainstItselfIsRightEverywhere)
{
    const std::vector<Note> notes = randomNotes(9, 200);
    int filled = 0;
    for (const ScoreGroup& group : breakDown(compareNotes(notes, notes)).byPolyphony) {
        if (group.counts.total() == 0)
            continue;
        EXPECT_EQ(group.counts.scores().f1, 1);
        ++filled;
    }
    EXPECT_GT(filled, 1);
}

TEST(ScoreBreakdown, ScoresAreFractionsOfTheCounts)
{
    const PrecisionRecall scores = NoteCounts{6, 2, 4}.scores();
    EXPECT_DOUBLE_EQ(scores.precision, 0.75);
    EXPECT_DOUBLE_EQ(scores.recall, 0.6);
    EXPECT_DOUBLE_EQ(scores.f1, 2 * 0.75 * 0.6 / 1.35);
    EXPECT_EQ(NoteCounts{}.scores().f1, 0);
}

} // namespace
} // namespace rollwright
