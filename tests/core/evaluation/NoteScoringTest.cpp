#include "core/evaluation/NoteScoring.h"

#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

std::vector<Note> notesOf(const nlohmann::json& rows)
{
    std::vector<Note> notes;
    for (const auto& row : rows)
        notes.push_back(note(row[0], row[1], row[2], row[3]));
    return notes;
}

void expectScores(const nlohmann::json& expected, const NoteScores& scores)
{
    EXPECT_NEAR(scores.precision, expected["precision"].get<double>(), 1e-6);
    EXPECT_NEAR(scores.recall, expected["recall"].get<double>(), 1e-6);
    EXPECT_NEAR(scores.f1, expected["f1"].get<double>(), 1e-6);
    EXPECT_NEAR(scores.overlap, expected["overlap"].get<double>(), 1e-6);
}

TEST(ScoreNotes, GivesTheFiguresOfMirEval)
{
    std::ifstream file(ROLLWRIGHT_TEST_DATA "/golden/note_scores.json");
    const auto golden = nlohmann::json::parse(file);
    ASSERT_EQ(golden["cases"].size(), 9U);
    for (const auto& each : golden["cases"]) {
        SCOPED_TRACE(each["name"].get<std::string>());
        const auto reference = notesOf(each["reference"]);
        const auto estimate = notesOf(each["estimate"]);
        const auto& scores = each["scores"];
        expectScores(scores["note"], scoreNotes(reference, estimate, MatchRule::Onset));
        expectScores(scores["note-with-offsets"],
                     scoreNotes(reference, estimate, MatchRule::OnsetOffset));
        expectScores(scores["note-with-offsets-and-velocity"],
                     scoreNotes(reference, estimate, MatchRule::OnsetOffsetAndVelocity));
    }
}

TEST(ScoreNotes, AListAgainstItselfIsPerfect)
{
    const std::vector notes{note(0, 1), note(1, 1.5, 62, 90), note(1, 3, 64, 20)};
    for (const MatchRule rule :
         {MatchRule::Onset, MatchRule::OnsetOffset, MatchRule::OnsetOffsetAndVelocity}) {
        const NoteScores scores = scoreNotes(notes, notes, rule);
        EXPECT_EQ(scores.precision, 1);
        EXPECT_EQ(scores.recall, 1);
        EXPECT_EQ(scores.f1, 1);
        EXPECT_DOUBLE_EQ(scores.overlap, 1);
    }
}

TEST(ScoreNotes, SwappingTheListsSwapsPrecisionAndRecall)
{
    const std::vector reference{note(0, 1), note(1, 2), note(3, 4)};
    const std::vector estimate{note(0.02, 1), note(5, 6)};
    const NoteScores one = scoreNotes(reference, estimate, MatchRule::Onset);
    const NoteScores other = scoreNotes(estimate, reference, MatchRule::Onset);
    EXPECT_DOUBLE_EQ(one.precision, 0.5);
    EXPECT_DOUBLE_EQ(one.recall, 1.0 / 3);
    EXPECT_EQ(one.precision, other.recall);
    EXPECT_EQ(one.recall, other.precision);
    EXPECT_EQ(one.f1, other.f1);
    EXPECT_DOUBLE_EQ(one.overlap, 0.98);
}

TEST(ScoreNotes, NotesThatDoNotSoundCountOnNeitherSide)
{
    const std::vector reference{note(0, 1), note(2, 2)};
    const std::vector estimate{note(0, 1), note(3, 2.5)};
    EXPECT_EQ(scoreNotes(reference, estimate, MatchRule::Onset).f1, 1);
}

} // namespace
} // namespace rollwright
