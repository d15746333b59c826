#include "core/audio/Loudness.h"

#include <cmath>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "core/audio/PeakLimiter.h"

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

/// Chords that are struck twice a second and die away, as a recording of a piano is: its peaks lie
/// some 15 dB above its loudness.
std::vector<float> chords(double level)
{
    std::vector<float> stereo;
    for (int i = 0; i < 12 * kRate.hertz; ++i) {
        const double time = static_cast<double>(i % 24000) / kRate.hertz;
        const int stroke = i / 24000;
        double sum = 0;
        for (const double hertz : {110.0, 277.2, 440.0, 659.3})
            for (int partial = 1; partial <= 5; ++partial)
                sum += std::sin(2 * std::numbers::pi * hertz * partial * time) / partial;
        const double struck =
            (0.4 + 0.1 * (stroke * 5 % 7)) * std::exp(-7 * time) * std::min(1.0, time / 0.003);
        const auto value = static_cast<float>(level * struck * sum);
        stereo.insert(stereo.end(), {value, 0.8F * value});
    }
    return stereo;
}

double loudnessOfStereo(std::span<const float> stereo)
{
    LoudnessMeter meter(kRate);
    meter.add(stereo);
    return meter.loudness().value();
}

double peakOf(std::span<const float> stereo)
{
    PeakLimiter meter(kRate);
    meter.measure(stereo);
    return meter.peak();
}

const double kHighestPeak = std::pow(10, -1.0 / 20);

/// EBU Tech 3341, case 1: 1 kHz at -23 dBFS on both sides is -23 LUFS.
TEST(Loudness, MeasuresAsTheStandardDoes)
{
    EXPECT_NEAR(loudnessOfStereo(tone(std::pow(10.0, -23.0 / 20))), -23, 0.1);
}

TEST(Loudness, IsBroughtToATarget)
{
    for (const double target : {-40.0, -23.0, -16.0}) {
        auto stereo = tone(std::pow(10.0, -23.0 / 20));
        const auto before = stereo;
        bringToLoudness(stereo, kRate, target);
        EXPECT_NEAR(loudnessOfStereo(stereo), target, 0.05);
        const double gain = std::pow(10.0, (target + 23) / 20);
        for (std::size_t i = 0; i < stereo.size(); i += 1001)
            ASSERT_NEAR(stereo[i], gain * before[i], 0.003) << "it is nothing but louder";
    }
}

TEST(Loudness, OfAPianoIsBroughtToATargetThatItsPeaksWouldExceed)
{
    for (const double level : {0.01, 0.3}) {
        auto stereo = chords(level);
        const double gain = std::pow(10, (-16 - loudnessOfStereo(stereo)) / 20);
        ASSERT_GT(gain * peakOf(stereo), 1.1) << "there is nothing to limit";
        bringToLoudness(stereo, kRate, -16);
        EXPECT_NEAR(loudnessOfStereo(stereo), -16, 0.2);
        EXPECT_LE(peakOf(stereo), kHighestPeak);
    }
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

TEST(Loudness, StaysBelowTheTargetRatherThanThatPeaksLoseMuch)
{
    auto stereo = tone(0.01); // -40 LUFS
    stereo[100000] = 0.9F;
    bringToLoudness(stereo, kRate, -5);
    EXPECT_LE(peakOf(stereo), kHighestPeak);
    EXPECT_NEAR(loudnessOfStereo(stereo), -40 + 20 * std::log10(kHighestPeak / 0.9) + 6, 0.5);
}

TEST(Loudness, WhatCannotBeMeasuredIsOnlyLimited)
{
    std::vector<float> silence(2 * 48000);
    bringToLoudness(silence, kRate, -16);
    EXPECT_EQ(silence, std::vector<float>(2 * 48000));
    std::vector<float> nothing;
    bringToLoudness(nothing, kRate, -16);
    EXPECT_TRUE(nothing.empty());
    std::vector<float> moment = tone(1.5);
    moment.resize(2 * 4800);
    bringToLoudness(moment, kRate, -16);
    EXPECT_LE(peakOf(moment), kHighestPeak);
    EXPECT_GT(peakOf(moment), 0.8);
}

} // namespace
} // namespace rollwright
