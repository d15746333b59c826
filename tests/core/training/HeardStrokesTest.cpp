#include "core/training/HeardStrokes.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/model/Safetensors.h"
#include "tests/core/training/ContextMusic.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

StrokeCandidate candidateAt(double time, int key, float probability)
{
    StrokeCandidate candidate;
    candidate.time = Seconds(time);
    candidate.key = key;
    candidate.peak.value = probability;
    return candidate;
}

Note noteAt(double time, int key)
{
    return {Seconds(time), Seconds(time + 1), Pitch::ofKey(key), 64};
}

TEST(HeardStrokes, EachNoteGetsTheBestFreeCandidateNearIt)
{
    const HeardStrokes strokes = withTruth(
        {candidateAt(0.98, 40, .1F), candidateAt(1.02, 40, .8F), candidateAt(1.02, 41, .9F),
         candidateAt(1.15, 40, .7F), candidateAt(2.00, 40, .9F)},
        std::vector{noteAt(2.07, 40), noteAt(1.1, 40), noteAt(1.0, 40), noteAt(3, 10)});
    EXPECT_EQ(strokes.struck, (std::vector<float>{0, 1, 0, 1, 0}));
    EXPECT_EQ(strokes.missed, 2) << "70 ms away, and where nothing was heard";
}

TEST(HeardStrokes, NotesThatAPianoDoesNotHaveAreLeftOut)
{
    const HeardStrokes strokes =
        withTruth({candidateAt(1, 40, .9F)},
                  std::vector{noteAt(1, -21), noteAt(1, 88), noteAt(1, 40), noteAt(1, 106)});
    EXPECT_EQ(strokes.struck, std::vector<float>{1});
    EXPECT_EQ(strokes.missed, 0);
}

TEST(HeardStrokes, TheBestScoreCountsWhatWasMissed)
{
    HeardStrokes strokes;
    strokes.candidates.resize(4);
    strokes.struck = {1, 0, 1, 0};
    strokes.missed = 1;
    const std::vector<float> likelihood{.9F, .8F, .7F, .6F};
    const StrokeScore score = bestStrokeScore(std::vector{strokes}, likelihood);
    EXPECT_NEAR(score.f1, 2.0 * 2 / (3 + 3), 1e-9);
    EXPECT_EQ(score.threshold, .7F);
    EXPECT_EQ(bestStrokeScore({}, {}).f1, 0);
}

TEST(HeardStrokes, TheBestScoreIsOneThatAThresholdReaches)
{
    HeardStrokes strokes;
    strokes.candidates.resize(4);
    strokes.struck = {1, 1, 0, 0};
    const std::vector<float> likelihood{.9F, .5F, .5F, .5F}; // the last three or none of them
    const StrokeScore score = bestStrokeScore(std::vector{strokes}, likelihood);
    EXPECT_NEAR(score.f1, 2.0 * 1 / (2 + 1), 1e-9);
    EXPECT_EQ(score.threshold, .9F);
}

TEST(HeardStrokes, AreReadAsTheyWereWritten)
{
    const TemporaryFolder folder;
    HeardStrokes strokes = octavesHeard(1, 10);
    strokes.missed = 7;
    for (StrokeCandidate& candidate : strokes.candidates)
        candidate.heard.insert(candidate.heard.end(), {candidate.heard[0], 5}); // of its own
    ASSERT_TRUE(writeHeardStrokes(folder / "a", strokes));
    const auto read = readHeardStrokes(folder / "a", kStrokeFeatures + 2);
    ASSERT_TRUE(read) << read.error().detail.english();
    EXPECT_EQ(read->struck, strokes.struck);
    EXPECT_EQ(read->missed, 7);
    EXPECT_EQ(readHeardStrokes(folder / "a", kStrokeFeatures).error().code, ErrorCode::ModelDamaged)
        << "of another network";
    ASSERT_EQ(read->candidates.size(), strokes.candidates.size());
    for (std::size_t i = 0; i < strokes.candidates.size(); ++i) {
        EXPECT_EQ(read->candidates[i].heard, strokes.candidates[i].heard);
        EXPECT_EQ(read->candidates[i].key, strokes.candidates[i].key);
        EXPECT_NEAR((read->candidates[i].time - strokes.candidates[i].time).count(), 0, 1e-5);
    }
}

TEST(HeardStrokes, WhatIsNotThereOrNotWholeIsNamed)
{
    const TemporaryFolder folder;
    EXPECT_EQ(readHeardStrokes(folder / "none", kStrokeFeatures).error().code,
              ErrorCode::FileNotFound);
    ASSERT_TRUE(writeTensors(folder / "other", {{{"heard", {1}, std::vector<float>{1}}}, {}}));
    EXPECT_EQ(readHeardStrokes(folder / "other", kStrokeFeatures).error().code,
              ErrorCode::ModelDamaged);
    HeardStrokes little = octavesHeard(1, 1);
    for (StrokeCandidate& candidate : little.candidates)
        candidate.heard.pop_back();
    ASSERT_TRUE(writeHeardStrokes(folder / "little", little));
    EXPECT_EQ(readHeardStrokes(folder / "little", kStrokeFeatures).error().code,
              ErrorCode::ModelDamaged);
    HeardStrokes beyond = octavesHeard(1, 1);
    beyond.candidates[0].key = 88;
    ASSERT_TRUE(writeHeardStrokes(folder / "beyond", beyond));
    EXPECT_EQ(readHeardStrokes(folder / "beyond", kStrokeFeatures).error().code,
              ErrorCode::ModelDamaged);
}

} // namespace
} // namespace rollwright
