#include "core/features/Tuning.h"

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

/// Four seconds of a chord of tones with eight partials each.
std::vector<float> chord(double cents)
{
    std::vector<float> samples(4 * 16000);
    for (const int pitch : {43, 55, 59, 62, 67, 74}) {
        const double fundamental = 440 * std::exp2((pitch - 69 + cents / 100) / 12);
        for (int partial = 1; partial <= 8; ++partial)
            for (std::size_t i = 0; i < samples.size(); ++i)
                samples[i] +=
                    static_cast<float>(0.03 / partial *
                                       std::sin(2 * std::numbers::pi * fundamental * partial *
                                                static_cast<double>(i) / kRate.hertz));
    }
    return samples;
}

/// Partials are not tempered: the fifth and the seventh pull a little down.
TEST(Tuning, IsFoundWithinThreeCents)
{
    for (const double cents : {-45.0, -20.0, 0.0, 3.0, 35.0, 48.0})
        EXPECT_NEAR(*tuningOf({chord(cents), kRate}), cents, 3) << cents;
}

TEST(Tuning, DoesNotDependOnTheLevel)
{
    std::vector<float> samples = chord(20);
    const double loud = *tuningOf({samples, kRate});
    for (float& sample : samples)
        sample *= 0.001F;
    EXPECT_NEAR(*tuningOf({samples, kRate}), loud, 0.1);
}

/// At 4 kHz the spectrum ends at 2 kHz, where no peak can be told from a slope.
TEST(Tuning, TakesTheEndOfTheSpectrumForNoPeak)
{
    constexpr SampleRate kLowRate{4000};
    const double hertz = 440 * std::exp2(-20.0 / 1200);
    std::vector<float> samples(20'000);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(i);
        samples[i] = static_cast<float>(0.2 * std::sin(phase / kLowRate.hertz));
        samples[i] += i % 2 == 0 ? 0.2F : -0.2F;
    }
    EXPECT_NEAR(*tuningOf({samples, kLowRate}), -20, 3);
}

TEST(Tuning, IsUnknownWhereThereAreNoPitches)
{
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0, 0.1F);
    std::vector<float> noise(5 * 16000);
    for (float& sample : noise)
        sample = normal(random);
    EXPECT_FALSE(tuningOf({noise, kRate}));
    EXPECT_FALSE(tuningOf({std::vector<float>(16000), kRate}));
    EXPECT_FALSE(tuningOf({std::vector<float>(100, 0.5F), kRate}));
    EXPECT_FALSE(tuningOf({{}, kRate}));
}

TEST(Tuning, IsAConcertPitch)
{
    EXPECT_EQ(concertPitch(0), 440);
    EXPECT_NEAR(concertPitch(-100), 415.3, 0.01);
}

} // namespace
} // namespace rollwright
