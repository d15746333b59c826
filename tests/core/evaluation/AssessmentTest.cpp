#include "core/evaluation/Assessment.h"

#include <gtest/gtest.h>

#include "core/evaluation/OnsetDeviation.h"

namespace rollwright {
namespace {

/// Ten tones, a second apart, whose posteriors are as sure as 0.9.
Transcription scale()
{
    constexpr int kFrames = 500;
    Posteriors posteriors{{Seconds(0.02), Seconds(0.01), kFrames},
                          Posteriorgram(kFrames),
                          Posteriorgram(kFrames),
                          {},
                          {}};
    for (int tone = 0; tone < 10; ++tone) {
        posteriors.onset.at(50 * tone + 5, 30 + tone) = tone < 5 ? 0.9F : 0.6F;
        for (int frame = 50 * tone + 5; frame < 50 * tone + 30; ++frame)
            posteriors.frame.at(frame, 30 + tone) = 0.9F;
    }
    Transcription made;
    made.duration = Seconds(10);
    made.posteriors = std::make_shared<const Posteriors>(std::move(posteriors));
    return redecoded(made, DecoderParams());
}

TEST(Assessment, ItsPartsAreThoseOfTheirFunctions)
{
    const Transcription transcription = scale();
    const std::vector<Note> reference = moved(transcription.notes, Seconds(-0.06));
    const Assessment assessment = assess(reference, transcription);
    EXPECT_EQ(assessment.report.note.f1, evaluate(reference, transcription).note.f1);
    EXPECT_EQ(assessment.comparison.notes, compareNotes(reference, transcription.notes).notes);
    EXPECT_EQ(assessment.onsetDeviations.size(), 10);
    EXPECT_NEAR(assessment.medianDeviation->count(), 0.06, 1e-9);
}

TEST(Assessment, AConstantShiftSpoilsThePlainScoreOnly)
{
    const Transcription transcription = scale();
    const Assessment assessment = assess(moved(transcription.notes, Seconds(-0.06)), transcription);
    EXPECT_EQ(assessment.report.note.f1, 0);
    EXPECT_EQ(assessment.alignedNote.f1, 1);
}

TEST(Assessment, WithoutMatchesThereIsNoDeviation)
{
    const Assessment assessment = assess({}, scale());
    EXPECT_TRUE(assessment.onsetDeviations.empty());
    EXPECT_FALSE(assessment.medianDeviation);
}

TEST(Assessment, ReassessingGivesWhatAssessingGives)
{
    const Transcription before = scale();
    DecoderParams strict;
    strict.onsetThreshold = 0.8;
    const Transcription after = redecoded(before, strict);
    const Assessment again = reassess(assess(before.notes, before), before.notes, after);
    const Assessment afresh = assess(before.notes, after);
    EXPECT_EQ(after.notes.size(), 5);
    for (const EvaluationField& field : evaluationFields())
        EXPECT_EQ(field.value(again.report), field.value(afresh.report)) << field.name;
    EXPECT_EQ(again.comparison.notes, afresh.comparison.notes);
}

} // namespace
} // namespace rollwright
