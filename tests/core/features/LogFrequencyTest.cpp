#include "core/features/LogFrequency.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr int kBins = LogFrequency::kBinsPerScale;

std::vector<float> sine(double hertz, double amplitude, double seconds)
{
    std::vector<float> samples(static_cast<std::size_t>(seconds * LogFrequency::kRate.hertz));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double time = static_cast<double>(i) / LogFrequency::kRate.hertz;
        samples[i] = static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * hertz * time));
    }
    return samples;
}

FeatureMatrix featuresOf(const std::vector<float>& samples)
{
    LogFrequency frontEnd;
    return frontEnd.compute({samples, LogFrequency::kRate}, 0,
                            frontEnd.grid(samples.size()).frames);
}

int loudestBin(std::span<const float> scale)
{
    return static_cast<int>(std::ranges::max_element(scale) - scale.begin());
}

TEST(LogFrequency, HasTheGridThatItNames)
{
    LogFrequency frontEnd;
    const FrameGrid grid = frontEnd.grid(16000);
    EXPECT_EQ(grid.frames, 51);
    EXPECT_DOUBLE_EQ(grid.hop.count(), 0.02);
    EXPECT_DOUBLE_EQ(grid.timeOf(50).count(), 1.0);
    EXPECT_EQ(frontEnd.bins(), 882);
}

TEST(LogFrequency, PutsEveryKeyOnItsBin)
{
    for (int key = 0; key < 88; key += 3) {
        const double hertz = 27.5 * std::exp2(key / 12.0);
        const FeatureMatrix features = featuresOf(sine(hertz, 0.5, 1.2));
        const auto frame = features.frame(30);
        EXPECT_NEAR(loudestBin(frame.subspan(kBins, kBins)), 3 * key + 1, key < 9 ? 2 : 0) << key;
        if (key >= 40) { // below, the short window cannot tell neighbours apart
            EXPECT_EQ(loudestBin(frame.first(kBins)), 3 * key + 1) << key;
        }
    }
}

TEST(LogFrequency, IsZeroForSilenceAndAboutFiveAtFullScale)
{
    const FeatureMatrix silence = featuresOf(std::vector<float>(16000));
    EXPECT_EQ(std::ranges::max(silence.values()), 0);
    const FeatureMatrix loud = featuresOf(sine(440, 1, 1.2));
    EXPECT_NEAR(std::ranges::max(loud.frame(30)), 5, 0.35);
}

TEST(LogFrequency, RisesByOneForTenTimesTheAmplitude)
{
    const FeatureMatrix soft = featuresOf(sine(440, 0.05, 1.2));
    const FeatureMatrix loud = featuresOf(sine(440, 0.5, 1.2));
    EXPECT_NEAR(std::ranges::max(loud.frame(30)) - std::ranges::max(soft.frame(30)), 1, 0.001);
}

TEST(LogFrequency, TheAttacksWindowHearsAClickInOneFrameAlone)
{
    std::vector<float> samples(16000);
    samples[30 * LogFrequency::kHop] = 1;
    const FeatureMatrix features = featuresOf(samples);
    for (int t = 0; t < features.frames(); ++t) {
        const float loudest = std::ranges::max(features.frame(t).subspan(2 * kBins, kBins));
        EXPECT_EQ(loudest > 0, t == 30) << t;
    }
    EXPECT_GT(std::ranges::max(features.frame(28).first(kBins)), 0) << "the window of 2048";
}

TEST(LogFrequency, AStretchIsTheSameAsInTheWhole)
{
    const auto samples = sine(330, 0.3, 2);
    const FeatureMatrix whole = featuresOf(samples);
    LogFrequency frontEnd;
    const FeatureMatrix part = frontEnd.compute({samples, LogFrequency::kRate}, 40, 25);
    EXPECT_EQ(part.grid(), whole.grid().part(40, 25));
    for (int t = 0; t < 25; ++t)
        EXPECT_TRUE(std::ranges::equal(part.frame(t), whole.frame(40 + t))) << t;
}

TEST(LogFrequency, ScaleUndoesItsCompression)
{
    const FeatureScale scale = LogFrequency().scale();
    for (const float magnitude : {0.0F, 1e-5F, 0.001F, 0.2F, 1.0F})
        EXPECT_NEAR(scale.magnitude(scale.feature(magnitude)), magnitude, 1e-4 * magnitude + 1e-9);
    EXPECT_EQ(scale.feature(0), 0);
}

} // namespace
} // namespace rollwright
