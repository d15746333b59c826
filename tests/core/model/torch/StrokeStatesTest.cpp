#include "core/model/torch/StrokeStates.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr int kKey = 40;
constexpr int kStates = 2;

/// States of `frames` frames, (2, frames, 88), which say where they are.
torch::Tensor placesFrom(int first, int frames)
{
    torch::Tensor states = torch::zeros({kStates, frames, kKeyCount});
    states[0] += torch::arange(first, first + frames).unsqueeze(1);
    states[1] += torch::arange(kKeyCount);
    return states;
}

Posteriors posteriorsOf(const std::vector<float>& onset)
{
    const int frames = static_cast<int>(onset.size());
    Posteriors posteriors{
        {Seconds(0.02), Seconds(0.01), frames}, Posteriorgram(frames), Posteriorgram(frames)};
    for (int t = 0; t < frames; ++t)
        posteriors.onset.at(t, kKey) = onset[static_cast<std::size_t>(t)];
    return posteriors;
}

TEST(StrokeStates, AreThoseOfTheCandidatesCell)
{
    // Peaks within a segment, at its very end (the next rises no more), and a plateau of three.
    const std::vector<float> curve{0, .5F, .1F, 0, 0, .9F, .3F, 0, 0, 0, .4F, .4F, .4F, 0};
    Posteriors posteriors = posteriorsOf(curve);
    posteriors.onset.at(8, 87) = .7F;
    StrokeStates states;
    for (const auto& [first, end] : {std::pair{0, 6}, std::pair{6, 14}}) {
        Posteriorgram part(end - first);
        for (int t = first; t < end; ++t)
            for (int key = 0; key < kKeyCount; ++key)
                part.at(t - first, key) = posteriors.onset.at(t, key);
        states.take(placesFrom(first, end - first), part, first);
    }
    StrokeCandidates candidates = findStrokes(posteriors);
    ASSERT_EQ(candidates.size(), 4U);
    states.tell(candidates);
    for (const StrokeCandidate& candidate : candidates) {
        ASSERT_EQ(candidate.heard.size(), kStrokeFeatures + kStates);
        EXPECT_EQ(candidate.heard[kStrokeFeatures], static_cast<float>(candidate.peak.frame));
        EXPECT_EQ(candidate.heard[kStrokeFeatures + 1], static_cast<float>(candidate.key));
    }
}

TEST(StrokeStates, AreZerosWhereNoneWasTaken)
{
    const Posteriors posteriors = posteriorsOf({0, .5F, .1F, 0, 0, 0});
    StrokeStates states;
    states.take(placesFrom(0, 6), posteriors.onset, 0);
    StrokeCandidates candidates(2);
    candidates[0].peak.frame = 0; // before all, and after
    candidates[1].peak.frame = 900;
    states.tell(candidates);
    for (const StrokeCandidate& candidate : candidates)
        EXPECT_EQ(candidate.heard, std::vector<float>(kStrokeFeatures + kStates));
}

TEST(StrokeStates, SilenceHasNone)
{
    StrokeStates states;
    states.take(placesFrom(0, 5), Posteriorgram(5), 0);
    StrokeCandidates none;
    states.tell(none);
    EXPECT_TRUE(none.empty());
}

} // namespace
} // namespace rollwright
