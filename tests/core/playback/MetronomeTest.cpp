#include "core/playback/Metronome.h"

#include <cmath>

#include <gmock/gmock.h>

#include "tests/core/playback/Spectrum.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};

/// Beats at 1, 1.5, 2 and 2.5 s; the second begins a bar.
BeatGrid fourBeats()
{
    return {{Seconds(1), Seconds(1.5), Seconds(2), Seconds(2.5)}, 4, {1}};
}

std::vector<float> rendered(Metronome& metronome, std::size_t frames, double from = 0,
                            double speed = 1, std::size_t block = 480)
{
    std::vector<float> stereo(2 * frames);
    PlaybackPlace place{from, speed};
    for (std::size_t done = 0; done < frames; done += block) {
        const std::size_t count = std::min(block, frames - done);
        metronome.render(std::span(stereo).subspan(2 * done, 2 * count), place);
        place = place.after(count);
    }
    return stereo;
}

/// When sound begins after silence, in seconds.
std::vector<double> beginnings(const std::vector<float>& stereo)
{
    std::vector<double> times;
    std::size_t silent = kRate.hertz;
    for (std::size_t i = 0; i < stereo.size() / 2; ++i) {
        const bool sounds = stereo[2 * i] != 0;
        if (sounds && silent > 1000)
            times.push_back(static_cast<double>(i) / kRate.hertz);
        silent = sounds ? 0 : silent + 1;
    }
    return times;
}

TEST(Metronome, ClicksOnEachBeatHoweverBlocksAreCut)
{
    Metronome metronome(kRate);
    EXPECT_THAT(beginnings(rendered(metronome, 3 * 48000)), testing::IsEmpty());
    metronome.setBeats(fourBeats());
    const auto whole = rendered(metronome, 3 * 48000, 0, 1, 3 * 48000);
    for (const std::size_t block : {64, 480, 777})
        EXPECT_EQ(rendered(metronome, 3 * 48000, 0, 1, block), whole);
    const auto times = beginnings(whole);
    ASSERT_EQ(times.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_NEAR(times[i], 1 + 0.5 * static_cast<double>(i), 1e-4);
}

TEST(Metronome, ABarsClickIsHigher)
{
    Metronome metronome(kRate);
    metronome.setBeats(fourBeats());
    const auto mono = sideOf(rendered(metronome, 3 * 48000), 0);
    const auto bright = [&](double time) {
        return powerAt(mono, kRate, Seconds(time), Seconds(0.02), 1800) >
               powerAt(mono, kRate, Seconds(time), Seconds(0.02), 1200);
    };
    EXPECT_FALSE(bright(1));
    EXPECT_TRUE(bright(1.5));
    EXPECT_FALSE(bright(2));
}

TEST(Metronome, FollowsSpeedAndDelay)
{
    Metronome metronome(kRate);
    metronome.setBeats(fourBeats(), Seconds(0.1));
    const auto slow = beginnings(rendered(metronome, 6 * 48000, 0, 0.5));
    ASSERT_EQ(slow.size(), 4U);
    EXPECT_NEAR(slow[0], 2.2, 1e-4);
    EXPECT_NEAR(slow[3], 5.2, 1e-4);
}

TEST(Metronome, AfterAJumpOnlyClicksThatBeginLaterAreHeard)
{
    Metronome metronome(kRate);
    metronome.setBeats(fourBeats());
    rendered(metronome, 49000);
    const auto times = beginnings(rendered(metronome, 48000, 1.51 * 48000));
    ASSERT_FALSE(times.empty());
    EXPECT_NEAR(times[0], 0.49, 1e-4);
}

TEST(Metronome, AJumpToABeatIsHeardWithItsClickWhereverItLiesBetweenFrames)
{
    for (int i = 0; i < 100; ++i) {
        const Seconds beat(1 + 0.0123457 * i);
        Metronome metronome(kRate);
        metronome.setBeats({{beat, beat + Seconds(1)}, 4, {0}});
        const auto frame = static_cast<double>(std::llround(beat.count() * kRate.hertz));
        const auto times = beginnings(rendered(metronome, 4800, frame));
        ASSERT_EQ(times.size(), 1U) << beat.count();
        EXPECT_NEAR(times[0], 0, 1e-4);
    }
}

} // namespace
} // namespace rollwright
