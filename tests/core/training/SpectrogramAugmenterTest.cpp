#include "core/training/SpectrogramAugmenter.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "core/features/LogFrequency.h"

namespace rollwright {
namespace {

constexpr int kBins = LogFrequency::kScales * LogFrequency::kBinsPerScale;

/// Two frames with one bin of magnitude 0.1 in each scale.
std::vector<float> peakAt(std::size_t bin)
{
    const FeatureScale scale = LogFrequency().scale();
    std::vector<float> features(2 * kBins, scale.feature(0));
    for (std::size_t start = 0; start < features.size(); start += LogFrequency::kBinsPerScale)
        features[start + bin] = scale.feature(0.1F);
    return features;
}

std::vector<float> changed(const SpectrogramChange& change, std::vector<float> features)
{
    std::mt19937_64 random(1);
    apply(change, LogFrequency().scale(), kBins, features, random);
    return features;
}

void expectNear(const std::vector<float>& found, const std::vector<float>& expected)
{
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        ASSERT_NEAR(found[i], expected[i], 1e-4) << i;
}

TEST(SpectrogramAugmenter, NoChangeChangesNothing)
{
    expectNear(changed({}, peakAt(100)), peakAt(100));
}

TEST(SpectrogramAugmenter, TranspositionMovesThreeBinsASemitoneInEachScale)
{
    SpectrogramChange change;
    change.transposition = -4;
    expectNear(changed(change, peakAt(100)), peakAt(88));
}

TEST(SpectrogramAugmenter, DetuneIsShared)
{
    SpectrogramChange change;
    change.detune = 0.5; // one and a half bins
    const auto features = changed(change, peakAt(100));
    EXPECT_NEAR(features[101], features[102], 1e-4);
    EXPECT_EQ(features[100], 0);
}

TEST(SpectrogramAugmenter, GainIsInDecibel)
{
    SpectrogramChange change;
    change.gainDecibel = -20;
    const FeatureScale scale = LogFrequency().scale();
    EXPECT_NEAR(changed(change, peakAt(100))[100], scale.feature(0.01F), 1e-4);
}

TEST(SpectrogramAugmenter, NoiseFillsTheSilence)
{
    SpectrogramChange change;
    change.noise = 0.001;
    const auto features = changed(change, peakAt(100));
    const auto filled = std::ranges::count_if(features, [](float value) { return value > 0.5F; });
    EXPECT_GT(filled, static_cast<long>(features.size()) * 9 / 10);
    EXPECT_NEAR(features[100], LogFrequency().scale().feature(0.1F), 0.01);
}

TEST(SpectrogramAugmenter, LeavesSomeSegmentsCleanAndPitchAloneWhereItMust)
{
    std::mt19937_64 random(5);
    int clean = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto change = SpectrogramChange::random(random, {.pitch = false});
        clean += change.gainDecibel == 0 ? 1 : 0;
        EXPECT_EQ(change.detune, 0);
        EXPECT_EQ(change.transposition, 0);
    }
    EXPECT_NEAR(clean, 200, 50);
}

TEST(SpectrogramAugmenter, LeavesTimbreAloneWhereItMust)
{
    std::mt19937_64 random(5);
    int moved = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto change = SpectrogramChange::random(random, {.timbre = false});
        moved += change.detune != 0 || change.transposition != 0 ? 1 : 0;
        EXPECT_EQ(change.gainDecibel, 0);
        EXPECT_EQ(change.noise, 0);
        EXPECT_EQ(change.equaliser, decltype(change.equaliser){});
    }
    EXPECT_GT(moved, 400);
}

} // namespace
} // namespace rollwright
