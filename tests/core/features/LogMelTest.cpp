#include "core/features/LogMel.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numbers>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace rollwright {
namespace {

/// The signal of tests/golden/logmel.py.
std::vector<float> goldenSignal(std::size_t length)
{
    std::vector<float> samples(length);
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < length; ++i) {
        const double time = static_cast<double>(i) / LogMel::kRate.hertz;
        double value = 0;
        for (const int pitch : {36, 60, 64, 67, 91}) {
            const double f0 = 440 * std::exp2((pitch - 69) / 12.0);
            for (int partial = 1; partial <= 8 && partial * f0 < 8000; ++partial)
                value += 0.08 / partial * std::exp(-time * (1 + partial)) *
                         std::sin(2 * std::numbers::pi * partial * f0 * time);
        }
        state = 1664525U * state + 1013904223U;
        samples[i] = static_cast<float>(value + 0.002 * (state / 2147483648.0 - 1));
    }
    return samples;
}

FeatureMatrix allFrames(const std::vector<float>& samples)
{
    LogMel logMel;
    return logMel.compute({samples, LogMel::kRate}, 0, logMel.grid(samples.size()).frames);
}

TEST(LogMel, EqualsTheNumpyComputation)
{
    std::ifstream file(ROLLWRIGHT_TEST_DATA "/golden/logmel.json");
    const auto golden = nlohmann::json::parse(file);
    const std::vector<float> samples = goldenSignal(golden.at("samples"));
    const FeatureMatrix features = allFrames(samples);

    ASSERT_EQ(features.frames(), golden.at("frames").get<int>());
    ASSERT_EQ(features.bins(), LogMel::kBands);
    for (const auto& [frame, values] : golden.at("chosen").items()) {
        const std::span<const float> row = features.frame(std::stoi(frame));
        ASSERT_EQ(values.size(), row.size());
        for (std::size_t band = 0; band < row.size(); ++band)
            ASSERT_NEAR(row[band], values[band].get<double>(), 1e-4)
                << "frame " << frame << ", band " << band;
    }
}

TEST(LogMel, FramesAreCentredOnTheMiddleOfLabelFrames)
{
    const FrameGrid grid = LogMel().grid(51200);
    EXPECT_EQ(grid.frames, 100);
    EXPECT_DOUBLE_EQ(grid.hop.count(), 0.032);
    EXPECT_DOUBLE_EQ(grid.centre.count(), 0.016);

    // A click in the middle of label frame 40 is loudest in frame 40, and equal beside it.
    std::vector<float> samples(51200);
    samples[40 * LogMel::kHop + LogMel::kHop / 2] = 1;
    const FeatureMatrix features = allFrames(samples);
    const auto energy = [&](int frame) { return features.frame(frame)[200]; };
    EXPECT_GT(energy(40), energy(39));
    EXPECT_NEAR(energy(39), energy(41), 1e-3);
    EXPECT_FLOAT_EQ(energy(43), std::log(1e-9F));
}

TEST(LogMel, PartsAreThoseOfTheWhole)
{
    const std::vector<float> samples = goldenSignal(20000);
    LogMel logMel;
    const FeatureMatrix whole = allFrames(samples);
    const FeatureMatrix part = logMel.compute({samples, LogMel::kRate}, 5, 20);
    EXPECT_EQ(part.grid(), whole.grid().part(5, 20));
    for (int frame = 0; frame < 20; ++frame)
        EXPECT_TRUE(std::ranges::equal(part.frame(frame), whole.frame(5 + frame)));
}

TEST(LogMel, SilenceIsTheFloorAndNothingHasNoFrames)
{
    const FeatureMatrix features = allFrames(std::vector<float>(16000));
    EXPECT_EQ(features.frames(), 31);
    for (const float value : features.values())
        EXPECT_FLOAT_EQ(value, std::log(1e-9F));
    EXPECT_EQ(allFrames({}).frames(), 0);
}

TEST(LogMel, TakesSignalsShorterThanAWindow)
{
    const std::vector<float> samples = goldenSignal(700);
    const FeatureMatrix features = allFrames(samples);
    EXPECT_EQ(features.frames(), 1);
    EXPECT_TRUE(std::ranges::all_of(features.values(), [](float v) { return std::isfinite(v); }));
}

} // namespace
} // namespace rollwright
