#include "core/model/StrokeCandidates.h"

#include <cmath>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr int kKey = 40;

Posteriors posteriorsOf(const std::vector<float>& onset, int key = kKey)
{
    const int frames = static_cast<int>(onset.size());
    Posteriors posteriors{
        {Seconds(0.02), Seconds(0.01), frames}, Posteriorgram(frames), Posteriorgram(frames)};
    for (int t = 0; t < frames; ++t)
        posteriors.onset.at(t, key) = onset[static_cast<std::size_t>(t)];
    return posteriors;
}

std::vector<float> curveOf(const Posteriorgram& onsets, int key = kKey)
{
    std::vector<float> curve;
    for (int t = 0; t < onsets.frames(); ++t)
        curve.push_back(onsets.at(t, key));
    return curve;
}

TEST(StrokeCandidates, AreThePeaksDownToThreePercentInOrderOfTimeAndKey)
{
    Posteriors posteriors = posteriorsOf({0, .2F, .9F, .2F, 0, 0, 0, .04F, 0, 0, .02F, 0});
    posteriors.onset.at(2, 20) = .5F;
    posteriors.onset.at(9, 87) = .6F;
    const StrokeCandidates candidates = findStrokes(posteriors);
    ASSERT_EQ(candidates.size(), 4U);
    std::vector<int> keys;
    for (const StrokeCandidate& candidate : candidates)
        keys.push_back(candidate.key);
    EXPECT_EQ(keys, (std::vector<int>{20, kKey, kKey, 87}));
    EXPECT_NEAR(candidates[0].time.count(), 0.05, 1e-9);
    EXPECT_EQ(candidates[3].peak.frame, 9);
    EXPECT_TRUE(findStrokes(Posteriors()).empty());
}

TEST(StrokeCandidates, SayWhatWasHeardAround)
{
    Posteriors posteriors = posteriorsOf({0, .3F, .5F, .2F, 0, .1F, 0, 0, 0, 0});
    posteriors.frame.at(5, kKey) = .75F; // within four frames of the stroke
    posteriors.velocity = Posteriorgram(10);
    posteriors.velocity.at(2, kKey) = .5F;
    const StrokeCandidates candidates = findStrokes(posteriors);
    ASSERT_EQ(candidates.size(), 2U);
    const auto& heard = candidates[0].heard;
    const auto odds = [](double p) { return std::log(p / (1 - p)); };
    EXPECT_NEAR(heard[0], 0, 1e-6);
    EXPECT_NEAR(heard[1], odds(.3), 1e-5);
    EXPECT_NEAR(heard[2], odds(.2), 1e-5);
    EXPECT_NEAR(heard[3], odds(.75), 1e-5);
    EXPECT_NEAR(heard[4], odds(.001), 1e-3) << "nothing sounded before";
    EXPECT_NEAR(heard[8], odds(.001), 1e-3) << "a model without offsets";
    EXPECT_NEAR(heard[9], 2, 1e-6);
    EXPECT_NEAR(heard[10], odds(.1), 1e-5);
    EXPECT_NEAR(candidates[1].heard[11], odds(.5), 1e-5);
}

TEST(StrokeCandidates, AStrokeKeepsItsShapeAndPositionWhenItIsWeighed)
{
    Posteriors posteriors =
        posteriorsOf({0, .1F, .2F, .4F, .3F, .1F, 0, .05F, .6F, .9F, .5F, .02F, 0});
    const StrokeCandidates candidates = findStrokes(posteriors);
    ASSERT_EQ(candidates.size(), 2U);
    weighStrokes(posteriors.onset, candidates, std::vector<float>{.8F, .09F});
    const auto curve = curveOf(posteriors.onset);
    const std::vector<float> expected{0,     .2F,  .4F,  .8F,  .6F,   .2F, 0,
                                      .005F, .06F, .09F, .05F, .002F, 0};
    for (std::size_t t = 0; t < curve.size(); ++t)
        EXPECT_NEAR(curve[t], expected[t], 1e-6) << t;
    const StrokeCandidates again = findStrokes(posteriors);
    ASSERT_EQ(again.size(), 2U);
    EXPECT_NEAR(again[0].peak.position, candidates[0].peak.position, 1e-5);
    EXPECT_NEAR(again[1].peak.position, candidates[1].peak.position, 1e-5);
}

TEST(StrokeCandidates, ALesserPeakTooNearToBeAStrokeGoesWithTheGreaterOne)
{
    Posteriors posteriors = posteriorsOf({0, .1F, .8F, .3F, .5F, .2F, .1F, 0});
    const StrokeCandidates candidates = findStrokes(posteriors);
    ASSERT_EQ(candidates.size(), 1U);
    weighStrokes(posteriors.onset, candidates, std::vector<float>{.08F});
    for (const float value : curveOf(posteriors.onset))
        EXPECT_LE(value, .0801F);
}

TEST(StrokeCandidates, TwoStrokesOfAKeyAreWeighedApart)
{
    Posteriors posteriors = posteriorsOf({0, .8F, .4F, .3F, .7F, .2F, 0});
    const StrokeCandidates candidates = findStrokes(posteriors);
    ASSERT_EQ(candidates.size(), 2U);
    weighStrokes(posteriors.onset, candidates, std::vector<float>{.08F, .7F});
    const std::vector<float> expected{0, .08F, .04F, .03F, .7F, .2F, 0};
    const auto curve = curveOf(posteriors.onset);
    for (std::size_t t = 0; t < curve.size(); ++t)
        EXPECT_NEAR(curve[t], expected[t], 1e-6) << t;
}

TEST(StrokeCandidates, AWeakPeakBeforeAStrokeLeavesItsSlopeAlone)
{
    for (const float weak : {.01F, .5F, .9F}) {
        Posteriors posteriors = posteriorsOf({0, .02F, .1F, .05F, .33F, .66F, .9F, .6F, .3F, 0});
        const StrokeCandidates candidates = findStrokes(posteriors);
        ASSERT_EQ(candidates.size(), 2U);
        weighStrokes(posteriors.onset, candidates, std::vector<float>{weak, .9F});
        const auto curve = curveOf(posteriors.onset);
        EXPECT_NEAR(curve[2], weak, 1e-6);
        EXPECT_NEAR(curve[3], weak / 2, 1e-6) << "the valley goes with the peak before it";
        EXPECT_NEAR(curve[4], .33, 1e-6);
        EXPECT_NEAR(curve[6], .9, 1e-6);
        EXPECT_NEAR(findStrokes(posteriors).back().peak.position, candidates[1].peak.position,
                    1e-5);
    }
}

} // namespace
} // namespace rollwright
