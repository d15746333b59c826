#include "core/training/SampledPiano.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using Kind = PianoMovement::Kind;

constexpr const char* kSoundFont = "/usr/share/sounds/sf2/TimGM6mb.sf2"; // timgm6mb-soundfont
constexpr SampleRate kRate{16'000};

PianoMovement strike(double time, int pitch, int velocity = 80)
{
    return {Seconds{time}, Kind::Strike, pitch, velocity};
}

PianoMovement release(double time, int pitch)
{
    return {Seconds{time}, Kind::Release, pitch};
}

SampledPiano dryPiano()
{
    SampledPiano piano;
    piano.soundFont = kSoundFont;
    return piano;
}

std::vector<float> played(const Performance& performance, double seconds,
                          const SampledPiano& piano = dryPiano())
{
    const auto audio = synthesised(performance, Seconds{seconds}, piano, kRate, JobControl());
    EXPECT_TRUE(audio);
    return audio ? audio->samples : std::vector<float>(1);
}

/// RMS from `begin` to `end` seconds.
double level(const std::vector<float>& samples, double begin, double end)
{
    const auto first = samples.begin() + std::lround(begin * kRate.hertz);
    const auto last = samples.begin() + std::lround(end * kRate.hertz);
    return std::sqrt(std::inner_product(first, last, first, 0.0) /
                     static_cast<double>(last - first));
}

/// Zero crossings a second, which is twice the frequency of a low-passed tone.
double crossings(const std::vector<float>& samples, double begin, double end)
{
    int count = 0;
    const auto last = static_cast<std::size_t>(end * kRate.hertz);
    for (auto i = static_cast<std::size_t>(begin * kRate.hertz); i < last; ++i)
        count += (samples[i] < 0) != (samples[i + 1] < 0) ? 1 : 0;
    return count / (end - begin);
}

TEST(SampledPiano, FindsThePianosOfASoundFont)
{
    const auto pianos = pianosOf(kSoundFont);
    ASSERT_TRUE(pianos) << "the package timgm6mb-soundfont is needed";
    ASSERT_EQ(pianos->size(), 2U);
    EXPECT_EQ(pianos->at(0).name, "Piano 1");
    EXPECT_EQ(pianos->at(1).program, 1);
}

TEST(SampledPiano, NamesAFileThatIsNoSoundFont)
{
    const TemporaryFolder folder;
    EXPECT_EQ(pianosOf(folder / "none.sf2").error().code, ErrorCode::FileNotFound);
    const auto text = folder.write("text.sf2", "RIFFnothing of the kind");
    const auto pianos = pianosOf(text);
    ASSERT_FALSE(pianos);
    EXPECT_EQ(pianos.error().code, ErrorCode::UnsupportedSoundFont);
    EXPECT_EQ(pianos.error().subject, text);
}

TEST(SampledPiano, TheSoundBeginsWithTheStroke)
{
    for (const double onset : {0.25, 0.5013, 0.7777}) {
        const auto samples = played({strike(onset, 60), release(onset + 0.3, 60)}, 1.5);
        ASSERT_EQ(samples.size(), 24'000U);
        const double peak = level(samples, onset, onset + 0.1);
        EXPECT_LT(level(samples, onset - 0.1, onset - 0.002), 0.001 * peak) << onset;
        EXPECT_GT(level(samples, onset, onset + 0.01), 0.1 * peak) << onset;
    }
}

TEST(SampledPiano, TheSoundEndsAfterTheRelease)
{
    const auto samples = played({strike(0, 60), release(0.5, 60)}, 2);
    EXPECT_LT(level(samples, 1.5, 2), 0.03 * level(samples, 0.3, 0.5));
}

TEST(SampledPiano, ThePedalSustains)
{
    const Performance performance{{Seconds{0}, Kind::PedalDown}, strike(0, 60), release(0.2, 60),
                                  {Seconds{1}, Kind::PedalUp},   strike(3, 90), release(3.1, 90)};
    const auto samples = played(performance, 2.5);
    EXPECT_GT(level(samples, 0.7, 0.9), 0.2 * level(samples, 0.1, 0.2));
    EXPECT_LT(level(samples, 2, 2.5), 0.03 * level(samples, 0.7, 0.9));
}

TEST(SampledPiano, WhatSoundsAtTheLastMovementIsReleased)
{
    const auto samples = played({strike(0, 60), strike(0.3, 64), release(0.5, 64)}, 2);
    EXPECT_LT(level(samples, 1.5, 2), 0.03 * level(samples, 0.3, 0.5));
}

TEST(SampledPiano, TheLastMovementAlsoEndsWhatThePedalHolds)
{
    const auto samples =
        played({{Seconds{0}, Kind::PedalDown}, strike(0.1, 60), release(1, 60)}, 3);
    EXPECT_LT(level(samples, 2, 2.5), 0.05 * level(samples, 0.5, 1));
}

TEST(SampledPiano, AHarderStrokeIsLouder)
{
    const auto soft = played({strike(0, 60, 30), release(0.5, 60)}, 0.6);
    const auto hard = played({strike(0, 60, 100), release(0.5, 60)}, 0.6);
    EXPECT_GT(level(hard, 0, 0.5), 4 * level(soft, 0, 0.5));
}

TEST(SampledPiano, DetunesEachPitch)
{
    SampledPiano sharp = dryPiano();
    sharp.detune[84] = 50;
    const Performance performance{strike(0, 84), release(1, 84)};
    const double plain = crossings(played(performance, 1.1), 0.2, 0.9);
    const double detuned = crossings(played(performance, 1.1, sharp), 0.2, 0.9);
    EXPECT_NEAR(1200 * std::log2(detuned / plain), 50, 10);
}

TEST(SampledPiano, AReverberantPlaceSoundsOn)
{
    SampledPiano piano = dryPiano();
    piano.reverb = {0.9, 0.9, 0};
    const Performance performance{strike(0, 60), release(0.5, 60)};
    EXPECT_GT(level(played(performance, 2, piano), 1.2, 1.6),
              10 * level(played(performance, 2), 1.2, 1.6));
}

TEST(SampledPiano, TheSameMakesTheSameSound)
{
    SampledPiano piano = dryPiano();
    piano.reverb = {0.5, 0.5, 0.5};
    piano.chorus = 0.5;
    const Performance performance{strike(0.1, 60), release(0.5, 60)};
    EXPECT_EQ(played(performance, 1, piano), played(performance, 1, piano));
}

TEST(SampledPiano, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const JobControl control(stop.get_token(), nullptr);
    const auto audio = synthesised({}, Seconds{1}, dryPiano(), kRate, control);
    ASSERT_FALSE(audio);
    EXPECT_EQ(audio.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
