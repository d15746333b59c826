#include "core/evaluation/NoteComparison.h"

#include <random>

#include <gmock/gmock.h>

#include "core/evaluation/NoteScoring.h"
#include "core/notes/NoteList.h"

namespace rollwright {
namespace {

Note note(double onset, double offset, int pitch = 60)
{
    return {Seconds(onset), Seconds(offset), Pitch{pitch}, 64};
}

std::vector<NoteVerdict> verdicts(const NoteComparison& comparison)
{
    std::vector<NoteVerdict> all;
    for (const ComparedNote& compared : comparison.notes)
        all.push_back(compared.verdict);
    return all;
}

using Verdicts = std::vector<NoteVerdict>;
using Notes = std::vector<Note>;

TEST(NoteComparison, AListAgreesWithItself)
{
    const Notes notes = {note(1, 2), note(1.5, 3, 64), note(2, 4)};
    EXPECT_EQ(verdicts(compareNotes(notes, notes)), Verdicts(3, NoteVerdict::Hit));
    EXPECT_TRUE(compareNotes({}, {}).notes.empty());
}

TEST(NoteComparison, TellsTheErrorsApart)
{
    const Notes reference = {note(1, 2), note(3, 4), note(5, 6)};
    const Notes estimate = {note(1.04, 2), note(3, 3.5), note(7, 8)};
    const NoteComparison comparison = compareNotes(reference, estimate);
    EXPECT_EQ(verdicts(comparison), (Verdicts{NoteVerdict::Hit, NoteVerdict::WrongOffset,
                                              NoteVerdict::Missed, NoteVerdict::Extra}));
    EXPECT_EQ(comparison.notes[1].note, estimate[1]);
    EXPECT_EQ(comparison.notes[1].reference, reference[1]);
    EXPECT_EQ(comparison.notes[2].note, reference[2]);
    EXPECT_FALSE(comparison.notes[2].reference);
}

TEST(NoteComparison, ALongNoteThatIsCutIsSplit)
{
    const NoteComparison comparison =
        compareNotes(Notes{note(1, 3)}, Notes{note(1, 2), note(2, 3)});
    EXPECT_EQ(verdicts(comparison), (Verdicts{NoteVerdict::WrongOffset, NoteVerdict::Split}));
}

TEST(NoteComparison, TwoNotesHeardAsOneAreMerged)
{
    const NoteComparison comparison =
        compareNotes(Notes{note(1, 2), note(2, 3)}, Notes{note(1, 3)});
    EXPECT_EQ(verdicts(comparison), (Verdicts{NoteVerdict::WrongOffset, NoteVerdict::Merged}));
}

TEST(NoteComparison, ANoteTooEarlyOrTooLateIsOneErrorOfTiming)
{
    const Notes reference = {note(1, 2), note(3, 4), note(5, 6)};
    const Notes estimate = {note(0.946, 2), note(3.1, 4), note(5.2, 6)};
    const NoteComparison comparison = compareNotes(reference, estimate);
    EXPECT_EQ(verdicts(comparison), (Verdicts{NoteVerdict::Early, NoteVerdict::Late,
                                              NoteVerdict::Missed, NoteVerdict::Split}));
    EXPECT_EQ(comparison.notes[0].note, estimate[0]);
    EXPECT_EQ(comparison.notes[0].reference, reference[0]);
    EXPECT_NEAR(comparison.notes[0].deviation()->count(), -0.054, 1e-9);
    EXPECT_NEAR(comparison.notes[1].deviation()->count(), 0.1, 1e-9);
    EXPECT_EQ(comparison.falsePositives(), 3) << "as the scores count";
    EXPECT_EQ(comparison.falseNegatives(), 3);
}

TEST(NoteComparison, OnlyNotesThatAreNearestToEachOtherAreOne)
{
    const NoteComparison repeated =
        compareNotes(Notes{note(1, 2)}, Notes{note(0.86, 0.9), note(1.08, 2)});
    EXPECT_EQ(verdicts(repeated), (Verdicts{NoteVerdict::Extra, NoteVerdict::Late}));
    const NoteComparison matched =
        compareNotes(Notes{note(1, 2)}, Notes{note(0.9, 0.95), note(1, 2)});
    EXPECT_EQ(verdicts(matched), (Verdicts{NoteVerdict::Extra, NoteVerdict::Hit}))
        << "what is found is nobody else's";
    const NoteComparison between =
        compareNotes(Notes{note(1, 1.1), note(1.25, 2)}, Notes{note(1.125, 1.2)});
    EXPECT_EQ(verdicts(between), (Verdicts{NoteVerdict::Late, NoteVerdict::Missed}))
        << "of two as near the earlier one's";
}

TEST(NoteComparison, NotesThatDoNotSoundAreLeftOut)
{
    EXPECT_TRUE(compareNotes(Notes{note(1, 1)}, Notes{note(2, 2)}).notes.empty());
}

TEST(NoteComparison, AnotherKeyIsNoneOfItsBusiness)
{
    const NoteComparison comparison = compareNotes(Notes{note(1, 5, 60)}, Notes{note(2, 3, 61)});
    EXPECT_EQ(verdicts(comparison), (Verdicts{NoteVerdict::Missed, NoteVerdict::Extra}));
}

TEST(NoteComparison, ItsCountsAreThoseOfTheScores)
{
    std::mt19937 random(4);
    std::uniform_real_distribution<double> onset(0, 60);
    std::uniform_real_distribution<double> length(0.03, 1);
    std::uniform_int_distribution<int> pitch(58, 63);
    const auto draw = [&] {
        Notes notes;
        for (int i = 0; i < 600; ++i) {
            const double begin = onset(random);
            notes.push_back(note(begin, begin + length(random), pitch(random)));
        }
        return tidied(notes);
    };
    for (int round = 0; round < 10; ++round) {
        const NoteList reference = draw();
        const NoteList estimate = draw();
        const NoteComparison comparison = compareNotes(reference, estimate);
        const NoteScores scores = scoreNotes(reference, estimate, MatchRule::Onset);
        const double hits = comparison.truePositives();
        EXPECT_GT(hits, 0);
        EXPECT_DOUBLE_EQ(hits / (hits + comparison.falsePositives()), scores.precision);
        EXPECT_DOUBLE_EQ(hits / (hits + comparison.falseNegatives()), scores.recall);
        EXPECT_EQ(hits + comparison.falseNegatives(), reference.size());
        EXPECT_EQ(hits + comparison.falsePositives(), estimate.size());
    }
}

} // namespace
} // namespace rollwright
