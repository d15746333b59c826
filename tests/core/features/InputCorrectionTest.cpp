#include "core/features/InputCorrection.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "core/audio/Loudness.h"
#include "core/features/LogFrequency.h"
#include "core/features/LogMel.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

/// Three seconds of a chord, `cents` too high.
std::vector<float> chord(double cents, double level)
{
    std::vector<float> samples(3 * 16000);
    for (const int pitch : {48, 60, 67, 76}) {
        const double hertz = 440 * std::exp2((pitch - 69 + cents / 100) / 12);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] +=
                static_cast<float>(level * std::sin(2 * std::numbers::pi * hertz *
                                                    static_cast<double>(i) / kRate.hertz));
    }
    return samples;
}

std::vector<float> heard(FrontEnd& frontEnd, const std::vector<float>& samples, bool corrected)
{
    const AudioView audio{samples, kRate};
    frontEnd.correct(corrected ? correctionFor(audio) : InputCorrection{});
    const FeatureMatrix features = frontEnd.compute(audio, 40, 1);
    return {features.frame(0).begin(), features.frame(0).end()};
}

double distance(const std::vector<float>& a, const std::vector<float>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i] - b[i]);
    return sum / static_cast<double>(a.size());
}

TEST(InputCorrection, FindsPitchAndLevel)
{
    const InputCorrection correction = correctionFor({chord(30, 0.001), kRate});
    EXPECT_NEAR(correction.cents, 30, 2);
    const InputCorrection softer = correctionFor({chord(30, 0.0001), kRate});
    EXPECT_NEAR(softer.gain / correction.gain, 10, 0.1);
}

TEST(InputCorrection, BringsLoudnessIntoTheRangeOfTraining)
{
    const auto loudnessAfter = [](double level) {
        std::vector<float> samples = chord(0, level);
        const double gain = correctionFor({samples, kRate}).gain;
        for (float& sample : samples)
            sample *= static_cast<float>(gain);
        return *loudnessOf({samples, kRate});
    };
    EXPECT_NEAR(loudnessAfter(0.0003), -33, 0.1);
    EXPECT_NEAR(loudnessAfter(0.24), -18, 0.1);
    EXPECT_EQ(correctionFor({chord(0, 0.05), kRate}).gain, 1);
}

TEST(InputCorrection, LeavesSilenceAlone)
{
    const InputCorrection correction = correctionFor({std::vector<float>(16000), kRate});
    EXPECT_EQ(correction.cents, 0);
    EXPECT_EQ(correction.gain, 1);
}

TEST(InputCorrection, FrontEndsHearASharpAndQuietRecordingAsOthers)
{
    LogFrequency logFrequency;
    LogMel logMel;
    for (FrontEnd* frontEnd :
         {static_cast<FrontEnd*>(&logFrequency), static_cast<FrontEnd*>(&logMel)}) {
        const auto wanted = heard(*frontEnd, chord(0, 0.015), true);
        const double far = distance(heard(*frontEnd, chord(35, 0.0005), false), wanted);
        const double near = distance(heard(*frontEnd, chord(35, 0.0005), true), wanted);
        EXPECT_LT(near, 0.3 * far);
    }
}

TEST(InputCorrection, OfNothingChangesNothing)
{
    LogFrequency frontEnd;
    const auto samples = chord(10, 0.1);
    const auto before = frontEnd.compute({samples, kRate}, 0, 50);
    frontEnd.correct({});
    const auto after = frontEnd.compute({samples, kRate}, 0, 50);
    EXPECT_TRUE(std::ranges::equal(before.values(), after.values()));
}

} // namespace
} // namespace rollwright
