#include "core/evaluation/EvaluationReport.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/notes/NoteDecoder.h"
#include "core/notes/NoteRoll.h"

namespace rollwright {
namespace {

const std::vector<Note> kReference{
    {Seconds{0.5}, Seconds{1.1}, Pitch{60}, 50},
    {Seconds{0.5}, Seconds{1.7}, Pitch{64}, 90},
    {Seconds{1.3}, Seconds{2.0}, Pitch{60}, 70},
};

/// What a model gives that hears every cell rightly but not certainly.
Transcription perfect(OnsetTarget target)
{
    const FrameGrid grid{Seconds{0.032}, Seconds{0.016}, 80};
    auto posteriors = std::make_shared<Posteriors>();
    posteriors->grid = grid;
    posteriors->frame = frameRoll(kReference, grid);
    posteriors->onset = onsetRoll(kReference, grid);
    for (Posteriorgram* roll : {&posteriors->frame, &posteriors->onset})
        for (float& value : roll->values())
            value = value > 0 ? 0.9F : 0.1F;

    Transcription transcription;
    transcription.model.onsetTarget = target;
    transcription.notes = decodeNotes(*posteriors, transcription.params);
    transcription.posteriors = posteriors;
    return transcription;
}

class EveryTarget : public testing::TestWithParam<OnsetTarget>
{
};
INSTANTIATE_TEST_SUITE_P(Evaluate, EveryTarget,
                         testing::Values(OnsetTarget::Binary, OnsetTarget::Triangular));

TEST_P(EveryTarget, ATranscriptionThatHearsEveryCellIsPerfectInFramesAndNotes)
{
    const EvaluationReport report = evaluate(kReference, perfect(GetParam()));
    EXPECT_EQ(report.frame.frame.f1, 1);
    EXPECT_EQ(report.frame.onset.f1, 1);
    EXPECT_EQ(report.note.f1, 1);
    EXPECT_EQ(report.noteWithOffsets.f1, 1);
    ASSERT_TRUE(report.loss);
    EXPECT_NEAR(report.loss->frameLoss, -std::log(0.9), 1e-6);
    EXPECT_NEAR(report.loss->onsetLoss, -std::log(0.9), 1e-6);
}

TEST(Evaluate, OnsetCellsAreThePosteriorsOfABinaryModelAndTheNotesOfATriangularOne)
{
    for (const OnsetTarget target : {OnsetTarget::Binary, OnsetTarget::Triangular}) {
        Transcription transcription = perfect(target);
        transcription.notes.clear();
        EXPECT_EQ(evaluate(kReference, transcription).frame.onset.f1,
                  target == OnsetTarget::Binary ? 1 : 0);
    }
}

TEST(Evaluate, FollowsTheThresholdsOfTheTranscription)
{
    Transcription transcription = perfect(OnsetTarget::Binary);
    transcription.params.frameThreshold = 0.95;
    EXPECT_EQ(evaluate(kReference, transcription).frame.frame.recall, 0);
    transcription.params.frameThreshold = 0.05;
    EXPECT_LT(evaluate(kReference, transcription).frame.frame.precision, 0.1);
}

TEST_P(EveryTarget, CorrectedNotesAreScoredInFramesToo)
{
    Transcription transcription = perfect(GetParam());
    transcription.notes = {kReference[0]};
    transcription.corrected = true;
    const EvaluationReport report = evaluate(kReference, transcription);
    EXPECT_TRUE(report.corrected);
    EXPECT_EQ(report.frame.frame.precision, 1);
    EXPECT_LT(report.frame.frame.recall, 0.5);
    EXPECT_DOUBLE_EQ(report.frame.onset.recall, 1.0 / 3);
    EXPECT_NEAR(report.loss.value().frameLoss, -std::log(0.9), 1e-6) << "of the network";

    Transcription wrong = perfect(GetParam());
    wrong.params.frameThreshold = wrong.params.onsetThreshold = 0.95;
    wrong.notes = kReference;
    wrong.corrected = true;
    EXPECT_EQ(evaluate(kReference, wrong).frame.frame.f1, 1) << "whatever the network heard";
    EXPECT_EQ(evaluate(kReference, wrong).frame.onset.f1, 1);
}

TEST(Evaluate, WithoutPosteriorsScoresTheNotesAlone)
{
    Transcription transcription = perfect(OnsetTarget::Binary);
    transcription.posteriors.reset();
    const EvaluationReport report = evaluate(kReference, transcription);
    EXPECT_FALSE(report.loss);
    EXPECT_EQ(report.note.f1, 1);
}

TEST(EvaluateNotes, OfEqualListsIsPerfectAndOfEmptyOnesZero)
{
    for (const EvaluationField& field : evaluationFields()) {
        const bool loss = std::string(field.group) == "loss";
        const auto same = field.value(evaluateNotes(kReference, kReference));
        const auto empty = field.value(evaluateNotes({}, {}));
        const auto missed = field.value(evaluateNotes(kReference, {}));
        EXPECT_EQ(same.has_value(), !loss);
        if (!loss) {
            EXPECT_DOUBLE_EQ(*same, 1) << field.group << ' ' << field.name;
            EXPECT_EQ(*empty, 0) << field.group << ' ' << field.name;
            EXPECT_EQ(*missed, 0) << field.group << ' ' << field.name;
        }
    }
}

TEST(EvaluationFields, AreTheSixteenOfTheStudyAndTheFourWithVelocityEachExplained)
{
    std::set<std::string> names;
    for (const EvaluationField& field : evaluationFields()) {
        EXPECT_TRUE(names.insert(std::string(field.group) + "/" + field.name).second);
        EXPECT_TRUE(std::string(field.help).ends_with('.')) << field.name;
    }
    EXPECT_EQ(names.size(), 20U);
    for (const char* name :
         {"loss/frame_loss", "loss/onset_loss", "frame/frame_precision", "frame/frame_recall",
          "frame/frame_f1", "frame/onset_precision", "frame/onset_recall", "frame/onset_f1"})
        EXPECT_TRUE(names.contains(name)) << name;
    for (const char* group : {"note/", "note-with-offsets/", "note-with-offsets-and-velocity/"})
        for (const char* name : {"precision", "recall", "f1", "overlap"})
            EXPECT_TRUE(names.contains(std::string(group) + name)) << group << name;
}

/// Every field reads a member of its own: setting one number changes one field.
TEST(EvaluationFields, ReadDistinctNumbers)
{
    EvaluationReport report;
    report.loss = {1, 2};
    report.frame = {{3, 4, 5}, {6, 7, 8}};
    report.note = {9, 10, 11, 12};
    report.noteWithOffsets = {13, 14, 15, 16};
    report.noteWithOffsetsAndVelocity = NoteScores{17, 18, 19, 20};
    double expected = 1;
    for (const EvaluationField& field : evaluationFields())
        EXPECT_EQ(field.value(report), expected++) << field.group << ' ' << field.name;
}

TEST(EvaluateAligned, TakesTheConstantShiftOutAndSaysIt)
{
    std::vector<Note> late;
    for (Note note : kReference) {
        note.onset += Seconds{0.07};
        note.offset += Seconds{0.07};
        late.push_back(note);
    }
    late.push_back({Seconds{3}, Seconds{3.5}, Pitch{72}, 80});
    EXPECT_EQ(evaluateNotes(kReference, late).note.recall, 0);
    const AlignedScores aligned = evaluateAligned(kReference, late);
    EXPECT_NEAR(aligned.onsetDeviation.count(), 0.07, 1e-12);
    EXPECT_EQ(aligned.note.recall, 1);
    EXPECT_EQ(aligned.note.precision, 0.75);
    EXPECT_EQ(aligned.noteWithOffsets.recall, 1);
    EXPECT_EQ(aligned.noteWithOffsetsAndVelocity->recall, 1);
}

TEST(EvaluateAligned, MovesNothingWhenNothingMatches)
{
    const std::vector<Note> elsewhere{{Seconds{9}, Seconds{10}, Pitch{30}, 64}};
    EXPECT_EQ(evaluateAligned(kReference, elsewhere).onsetDeviation, Seconds(0));
    EXPECT_EQ(evaluateAligned(kReference, {}).note.f1, 0);
}

TEST(Evaluate, WithoutVelocitiesThereAreNoScoresOfThem)
{
    EXPECT_TRUE(evaluateNotes(kReference, kReference).noteWithOffsetsAndVelocity);
    EvaluationReport report = evaluateNotes(kReference, kReference, {.velocities = false});
    report.aligned = evaluateAligned(kReference, kReference, {.velocities = false});
    for (const auto fields : {evaluationFields(), alignedFields()})
        for (const EvaluationField& field : fields) {
            const std::string group = field.group;
            EXPECT_EQ(field.value(report).has_value(),
                      group != "loss" && !group.ends_with("velocity"))
                << group << ' ' << field.name;
        }
}

TEST(Evaluate, AModelThatHearsNoVelocitiesHasNoScoresOfThem)
{
    Transcription transcription = perfect(OnsetTarget::Binary);
    EXPECT_FALSE(evaluate(kReference, transcription).noteWithOffsetsAndVelocity);
    auto posteriors = std::make_shared<Posteriors>(*transcription.posteriors);
    posteriors->velocity = posteriors->frame;
    transcription.posteriors = posteriors;
    EXPECT_TRUE(evaluate(kReference, transcription).noteWithOffsetsAndVelocity);
    EXPECT_FALSE(
        evaluate(kReference, transcription, {.velocities = false}).noteWithOffsetsAndVelocity);
}

TEST(AlignedFields, AreThereOnlyInAReportThatWasAskedForThem)
{
    EvaluationReport report = evaluateNotes(kReference, kReference);
    for (const EvaluationField& field : alignedFields())
        EXPECT_FALSE(field.value(report)) << field.group << ' ' << field.name;
    report.aligned = evaluateAligned(kReference, kReference);
    for (const EvaluationField& field : alignedFields()) {
        ASSERT_TRUE(field.value(report)) << field.group << ' ' << field.name;
        EXPECT_EQ(*field.value(report), field.zeroIsBest ? 0 : 1) << field.name;
    }
}

} // namespace
} // namespace rollwright
