#include "core/features/MelSpectrogram.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/features/LogMel.h"

namespace rollwright {
namespace {

std::vector<float> noise(std::size_t length)
{
    std::mt19937 random(3);
    std::normal_distribution<float> normal(0, 0.1F);
    std::vector<float> samples(length);
    std::ranges::generate(samples, [&] { return normal(random); });
    return samples;
}

/// What LogMel computes, which is tested against NumPy.
MelParams studyParams()
{
    MelParams params;
    params.window = LogMel::kWindow;
    params.bands = {LogMel::kBands, 30, 8000, MelScale::Htk};
    return params;
}

FeatureMatrix compute(const std::vector<float>& samples, const MelParams& params)
{
    MelSpectrogram mel(LogMel::kRate, params);
    return mel.compute({samples, LogMel::kRate}, LogMel().grid(samples.size()));
}

TEST(MelSpectrogram, WithTheStudysParametersItIsTheStudysFrontEnd)
{
    const auto samples = noise(20000);
    LogMel logMel;
    const FrameGrid grid = logMel.grid(samples.size());
    const FeatureMatrix expected = logMel.compute({samples, LogMel::kRate}, 0, grid.frames);
    const FeatureMatrix features = compute(samples, studyParams());
    ASSERT_EQ(features.grid(), grid);
    for (int t = 4; t < grid.frames; ++t) // before, the study's signal begins with silence
        EXPECT_TRUE(std::ranges::equal(features.frame(t), expected.frame(t))) << t;
}

TEST(MelSpectrogram, LogarithmsDifferByTheirFactors)
{
    const auto samples = noise(8000);
    MelParams params = studyParams();
    const FeatureMatrix natural = compute(samples, params);
    params.logarithm = MelParams::Logarithm::Decimal;
    const FeatureMatrix decimal = compute(samples, params);
    params.logarithm = MelParams::Logarithm::Decibel;
    const FeatureMatrix decibel = compute(samples, params);
    for (int band = 0; band < natural.bins(); ++band) {
        const auto at = static_cast<std::size_t>(band);
        EXPECT_NEAR(decimal.frame(5)[at] * std::log(10.0), natural.frame(5)[at], 1e-4);
        EXPECT_NEAR(decibel.frame(5)[at], 10 * decimal.frame(5)[at], 1e-4);
    }
}

TEST(MelSpectrogram, AreaNormalisationIsTheSameInEveryFrame)
{
    const auto samples = noise(8000);
    MelParams params = studyParams();
    const FeatureMatrix peaks = compute(samples, params);
    params.areaNormalised = true;
    const FeatureMatrix areas = compute(samples, params);
    for (int band = 0; band < peaks.bins(); ++band) {
        const auto at = static_cast<std::size_t>(band);
        const double width = params.bands.edge(band + 2) - params.bands.edge(band);
        EXPECT_NEAR(areas.frame(5)[at] - peaks.frame(5)[at], std::log(2 / width), 1e-3);
    }
}

TEST(MelSpectrogram, ASineTwiceAsLoudIsTwiceTheMagnitudeAndFourTimesThePower)
{
    std::vector<float> samples(8000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = 0.2F * std::sin(static_cast<float>(i) * 0.39F);
    auto louder = samples;
    std::ranges::for_each(louder, [](float& sample) { sample *= 2; });
    for (const int power : {1, 2}) {
        MelParams params = studyParams();
        params.power = power;
        const float before = std::ranges::max(compute(samples, params).frame(6));
        const float after = std::ranges::max(compute(louder, params).frame(6));
        EXPECT_NEAR(after - before, power * std::log(2.0), 1e-4);
    }
}

TEST(MelSpectrogram, PaddingDecidesOverTheEndsAndSilenceIsTheFloor)
{
    const auto samples = noise(8000);
    MelParams params = studyParams();
    params.padding = Padding::Zero;
    const FeatureMatrix zeros = compute(samples, params);
    const FeatureMatrix mirrored = compute(samples, studyParams());
    EXPECT_FALSE(std::ranges::equal(zeros.frame(0), mirrored.frame(0)));
    EXPECT_TRUE(std::ranges::equal(zeros.frame(6), mirrored.frame(6)));

    params.floor = 1e-5;
    const FeatureMatrix silence = compute(std::vector<float>(8000), params);
    for (const float value : silence.values())
        EXPECT_FLOAT_EQ(value, std::log(1e-5F));
}

} // namespace
} // namespace rollwright
