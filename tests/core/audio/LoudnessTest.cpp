#include "core/audio/Loudness.h"

#include <cmath>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};

/// Five seconds of 1 kHz on both sides.
std::vector<float> tone(double level)
{
    std::vector<float> stereo;
    for (int i = 0; i < 5 * kRate.hertz; ++i) {
        const auto value =
            static_cast<float>(level * std::sin(2 * std::numbers::pi * 1000 * i / kRate.hertz));
        stereo.insert(stereo.end(), {value, value});
    }
    return stereo;
}

/// EBU Tech 3341, case 1: 1 kHz at -23 dBFS on both sides is -23 LUFS.
TEST(Loudness, MeasuresAsTheStandardDoes)
{
    const double level = std::pow(10.0, -23.0 / 20);
    EXPECT_NEAR(20 * std::log10(gainToLoudness(tone(level), kRate, -23)), 0, 0.1);
    EXPECT_NEAR(20 * std::log10(gainToLoudness(tone(level), kRate, -16)), 7, 0.1);
}

/// One channel is half as loud as two equal ones, however soft it is.
TEST(Loudness, OfOneChannelIsMeasuredBelowTheGateToo)
{
    for (const double decibel : {-6.0, -26.0, -80.0}) {
        std::vector<float> mono;
        for (const float sample : tone(std::pow(10.0, decibel / 20)))
            mono.push_back(sample);
        const auto loudness = loudnessOf({mono, SampleRate{2 * kRate.hertz}});
        ASSERT_TRUE(loudness);
        EXPECT_NEAR(*loudness, decibel - 3, 0.1);
    }
}

TEST(Loudness, OfSilenceAndOfAMomentCannotBeMeasured)
{
    EXPECT_FALSE(loudnessOf({std::vector<float>(48000), kRate}));
    EXPECT_FALSE(loudnessOf({std::vector<float>(4800, 0.5F), kRate}));
    EXPECT_FALSE(loudnessOf({{}, kRate}));
}

TEST(Loudness, OfStereoIsMeasuredInBlocks)
{
    const auto stereo = tone(std::pow(10.0, -23.0 / 20));
    LoudnessMeter meter(kRate);
    EXPECT_FALSE(meter.loudness());
    for (std::size_t done = 0; done < stereo.size(); done += 10000)
        meter.add(std::span(stereo).subspan(done, 10000));
    ASSERT_TRUE(meter.loudness());
    EXPECT_NEAR(*meter.loudness(), -23, 0.1);
}

TEST(Loudness, KeepsPeaksBelowFullScale)
{
    std::vector<float> click = tone(0.01);
    click[100000] = 0.9F;
    EXPECT_LE(gainToLoudness(click, kRate, -5) * 0.9, std::pow(10.0, -1.0 / 20) + 1e-6);
}

TEST(Loudness, LeavesSilenceAlone)
{
    EXPECT_EQ(gainToLoudness(tone(0), kRate, -16), 1);
    EXPECT_EQ(gainToLoudness({}, kRate, -16), 1);
}

} // namespace
} // namespace rollwright
