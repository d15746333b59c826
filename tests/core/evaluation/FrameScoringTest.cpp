#include "core/evaluation/FrameScoring.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/notes/NoteRoll.h"

namespace rollwright {
namespace {

constexpr int kFrames = 400;
constexpr FrameGrid kGrid{Seconds{0.032}, Seconds{0.016}, kFrames};

std::vector<Note> randomNotes(std::mt19937& random)
{
    std::vector<Note> notes(1 + random() % 80);
    for (Note& note : notes) {
        note.onset = Seconds{(random() % 1000) / 100.0};
        note.offset = note.onset + Seconds{(1 + random() % 200) / 100.0};
        note.pitch = {19 + static_cast<int>(random() % 6)}; // some below the piano
    }
    return notes;
}

void expectEqual(const PrecisionRecall& a, const PrecisionRecall& b)
{
    EXPECT_DOUBLE_EQ(a.precision, b.precision);
    EXPECT_DOUBLE_EQ(a.recall, b.recall);
    EXPECT_DOUBLE_EQ(a.f1, b.f1);
}

TEST(ScoreRolls, IsTheScoreOfTheCellsOfTheRolls)
{
    std::mt19937 random(11);
    for (int round = 0; round < 100; ++round) {
        const auto reference = randomNotes(random);
        const auto estimate = randomNotes(random);
        const FrameScores scores = scoreRolls(reference, estimate, kGrid);
        expectEqual(scores.frame,
                    scoreCells(frameRoll(reference, kGrid), frameRoll(estimate, kGrid), 0.5));
        expectEqual(scores.onset,
                    scoreCells(onsetRoll(reference, kGrid), onsetRoll(estimate, kGrid), 0.5));
    }
}

TEST(ScoreRolls, TimesBeyondAllMeasureCostNothing)
{
    const std::vector notes{Note{Seconds{1}, Seconds{1e12}, Pitch{60}}};
    const FrameScores scores = scoreRolls(notes, notes, kGrid);
    EXPECT_EQ(scores.frame.f1, 1);
    EXPECT_EQ(scores.onset.f1, 1);
}

TEST(ScoreCells, CountsCells)
{
    Posteriorgram labels(1);
    Posteriorgram posteriors(1);
    for (int key = 0; key < 4; ++key)
        labels.at(0, key) = 1;
    for (int key = 1; key < 7; ++key)
        posteriors.at(0, key) = 0.5F;
    const PrecisionRecall scores = scoreCells(labels, posteriors, 0.5);
    EXPECT_DOUBLE_EQ(scores.precision, 3.0 / 6);
    EXPECT_DOUBLE_EQ(scores.recall, 3.0 / 4);
    EXPECT_DOUBLE_EQ(scores.f1, 0.6);
    expectEqual(scoreCells(labels, posteriors, 0.51), {});
    expectEqual(scoreCells(Posteriorgram(), Posteriorgram(), 0.5), {});
}

TEST(CrossEntropy, IsThatOfTheLogitsFromCertainToUndecided)
{
    Posteriorgram labels(1);
    Posteriorgram posteriors(1);
    double expected = 0;
    for (int key = 0; key < kKeyCount; ++key) {
        const double logit = -10 + 20.0 * key / (kKeyCount - 1);
        posteriors.at(0, key) = static_cast<float>(1 / (1 + std::exp(-logit)));
        labels.at(0, key) = key % 3 == 0 ? 1 : 0;
        const double sign = key % 3 == 0 ? 1 : -1;
        expected += std::log1p(std::exp(-sign * logit)) / kKeyCount;
    }
    EXPECT_NEAR(crossEntropy(labels, posteriors), expected, 1e-5);
}

TEST(CrossEntropy, StaysFiniteWhereThePosteriorIsSaturatedAndWrong)
{
    Posteriorgram labels(1);
    Posteriorgram posteriors(1);
    posteriors.at(0, 0) = 1;
    labels.at(0, 1) = 1;
    const double loss = crossEntropy(labels, posteriors);
    EXPECT_TRUE(std::isfinite(loss));
    EXPECT_GT(loss, 1);
    EXPECT_EQ(crossEntropy(Posteriorgram(), Posteriorgram()), 0);
}

} // namespace
} // namespace rollwright
