#include "core/playback/StereoAudio.h"

#include <cmath>
#include <cstdlib>
#include <numbers>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "tests/core/playback/Spectrum.h"
#include "tests/support/Sines.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

/// A file of one second whose channel c holds one sample of (c + 1) / 4 at half a second.
std::filesystem::path impulseFile(const TemporaryFolder& folder, int rate, int channels)
{
    std::vector<float> samples(static_cast<std::size_t>(rate * channels));
    for (int c = 0; c < channels; ++c)
        samples[static_cast<std::size_t>(rate / 2 * channels + c)] =
            0.25F * static_cast<float>(c + 1);
    auto file = folder / "impulse.wav";
    write(file, samples, rate, channels, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
    return file;
}

Result<StereoAudio> load(const std::filesystem::path& file, int rate)
{
    JobControl control;
    return loadStereo(file, {rate}, control);
}

std::int16_t peakOf(const StereoAudio& audio, std::size_t frame, std::size_t side)
{
    return audio.samples.at(2 * frame + side);
}

TEST(StereoAudio, KeepsTwoChannelsApart)
{
    const TemporaryFolder folder;
    const auto audio = load(impulseFile(folder, 48000, 2), 48000).value();
    EXPECT_EQ(audio.frames(), 48000);
    EXPECT_NEAR(peakOf(audio, 24000, 0), 0.25 * 32767, 1);
    EXPECT_NEAR(peakOf(audio, 24000, 1), 0.5 * 32767, 1);
}

TEST(StereoAudio, PutsOneChannelOnBothSides)
{
    const TemporaryFolder folder;
    const auto audio = load(impulseFile(folder, 48000, 1), 48000).value();
    EXPECT_NEAR(peakOf(audio, 24000, 0), 0.25 * 32767, 1);
    EXPECT_EQ(peakOf(audio, 24000, 0), peakOf(audio, 24000, 1));
}

TEST(StereoAudio, MixesMoreChannels)
{
    const TemporaryFolder folder;
    const auto audio = load(impulseFile(folder, 48000, 3), 48000).value();
    EXPECT_NEAR(peakOf(audio, 24000, 0), (0.25 + 0.75) / 2 * 32767, 1)
        << "the third is in the middle";
    EXPECT_NEAR(peakOf(audio, 24000, 1), (0.5 + 0.75) / 2 * 32767, 1);
}

TEST(StereoAudio, KeepsItsPlaceInTimeWhenResampled)
{
    const TemporaryFolder folder;
    const auto audio = load(impulseFile(folder, 44100, 2), 48000).value();
    EXPECT_EQ(audio.frames(), 48000);
    std::size_t highest = 0;
    for (std::size_t frame = 0; frame < 48000; ++frame)
        if (std::abs(peakOf(audio, frame, 1)) > std::abs(peakOf(audio, highest, 1)))
            highest = frame;
    EXPECT_EQ(highest, 24000U);
}

TEST(StereoAudio, TakesNoMoreMemoryThanItNeedsAndASecond)
{
    const TemporaryFolder folder;
    for (const int rate : {44100, 48000, 96000}) {
        const auto audio = load(impulseFile(folder, rate, 2), 48000).value();
        EXPECT_EQ(audio.samples.capacity(), audio.samples.size() + 2 * 48000) << rate;
    }
}

/// 24 bits, mono; of a whole number of samples a period, so that what rounding adds is harmonic.
std::filesystem::path softSine(const TemporaryFolder& folder, double seconds, double decibels)
{
    std::vector<float> samples(static_cast<std::size_t>(48000 * seconds));
    const double level = std::pow(10, decibels / 20);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(
            level * std::sin(2 * std::numbers::pi * static_cast<double>(i % 48) / 48));
    auto file = folder / "soft.wav";
    write(file, samples, 48000, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_24);
    return file;
}

TEST(StereoAudio, KeepsSoftSoundsAsTheyAre)
{
    const TemporaryFolder folder;
    for (const double decibels : {-75.0, -100.0}) { // the latter is below a step of 16 bits
        const auto audio = load(softSine(folder, 10, decibels), 48000).value();
        std::vector<float> left;
        for (std::size_t i = 0; i < audio.samples.size(); i += 2)
            left.push_back(static_cast<float>(audio.samples[i]) / 32768);
        const auto power = [&](double hertz) {
            return powerAt(left, {48000}, Seconds(0), Seconds(10), hertz);
        };
        const double floor = decibels < -90 ? -30 : -60; // by what noise there is
        for (const double harmonic : {3000, 5000, 7000})
            EXPECT_LT(10 * std::log10(power(harmonic) / power(1000)), floor) << harmonic;
        const double level = std::sqrt(power(1000)) / (0.25 * 480000);
        EXPECT_NEAR(20 * std::log10(level), decibels, 0.5);
    }
}

TEST(StereoAudio, KeepsSixteenBitsAsTheyAre)
{
    const TemporaryFolder folder;
    std::vector<std::int16_t> samples{0, 0, 1, -1, 12345, -12345, 32767, -32768, 0, 0};
    SF_INFO info{0, 48000, 2, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 0, 0};
    SNDFILE* out = sf_open((folder / "a.wav").c_str(), SFM_WRITE, &info);
    sf_writef_short(out, samples.data(), 5);
    sf_close(out);
    EXPECT_EQ(load(folder / "a.wav", 48000).value().samples, samples);
}

TEST(StereoAudio, WhatExceedsFullScaleMakesAllSofter)
{
    const TemporaryFolder folder;
    const auto heard = [&](float first, float second) { // gains of a second each
        auto samples = sine(48000, 1, 2);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] *= i < 48000 ? first : second;
        write(folder / "a.wav", samples, 48000, 1, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
        return load(folder / "a.wav", 48000).value();
    };
    const auto levelAt = [](const StereoAudio& audio, std::size_t second, double hertz) {
        std::vector<float> left;
        for (std::size_t i = second * 48000; i < (second + 1) * 48000; ++i)
            left.push_back(static_cast<float>(audio.samples.at(2 * i)) / 32768);
        return std::sqrt(powerAt(left, {48000}, Seconds(0), Seconds(1), hertz)) / 12000;
    };
    const auto audio = heard(1, 4); // peaks at 2
    EXPECT_GT(levelAt(audio, 1, 440), 0.85);
    EXPECT_LE(levelAt(audio, 1, 440), 1);
    EXPECT_LT(levelAt(audio, 1, 1320), 1e-3) << "it is not clipped";
    EXPECT_NEAR(levelAt(audio, 1, 440) / levelAt(audio, 0, 440), 4, 0.01) << "nor is less softer";
    const auto quiet = heard(1e-4F, 4); // three steps of 16 bits before
    EXPECT_NEAR(levelAt(quiet, 1, 440) / levelAt(quiet, 0, 440), 40000, 4000) << "and the softest";
    const auto soft = heard(0.25F, 1);
    EXPECT_NEAR(audio.loudness.value() - soft.loudness.value(),
                20 * std::log10(levelAt(audio, 1, 440) / levelAt(soft, 1, 440)), 0.05);
    EXPECT_NEAR(levelAt(heard(1, 100), 0, 440), 0.125, 0.01) << "a burst does not silence the rest";
}

TEST(StereoAudio, SilenceStaysSilentWhenResampled)
{
    const TemporaryFolder folder;
    const auto audio = load(impulseFile(folder, 44100, 2), 48000).value();
    for (std::size_t frame = 0; frame < 12000; ++frame)
        ASSERT_EQ(peakOf(audio, frame, 0), 0) << frame;
}

TEST(StereoAudio, TellsItsLoudness)
{
    const TemporaryFolder folder;
    writeSine(folder / "a.wav", 4); // -13.5 dBFS, on both sides
    EXPECT_NEAR(load(folder / "a.wav", 48000).value().loudness.value(), -11.2, 0.5);
    writeSine(folder / "moment.wav", 0.2);
    EXPECT_FALSE(load(folder / "moment.wav", 48000).value().loudness);
}

TEST(StereoAudio, FailsAsTheFileDoes)
{
    const TemporaryFolder folder;
    EXPECT_EQ(load(folder / "none.wav", 48000).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(load(folder.write("text.wav", "no sound"), 48000).error().code,
              ErrorCode::UnsupportedAudio);
}

TEST(StereoAudio, StopsWhenAskedTo)
{
    const TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    JobControl control(stop.get_token(), [](const Progress&) {});
    const auto file = impulseFile(folder, 48000, 2);
    EXPECT_EQ(loadStereo(file, {48000}, control).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
