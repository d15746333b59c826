#include "core/training/Varispeed.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

std::vector<float> tone(double hertz, double seconds)
{
    std::vector<float> samples(static_cast<std::size_t>(seconds * kRate.hertz));
    for (std::size_t n = 0; n < samples.size(); ++n) {
        const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(n) / kRate.hertz;
        samples[n] = static_cast<float>(0.5 * std::sin(phase));
    }
    return samples;
}

int risingZeros(std::span<const float> samples)
{
    int count = 0;
    for (std::size_t n = 1; n < samples.size(); ++n)
        count += samples[n - 1] < 0 && samples[n] >= 0 ? 1 : 0;
    return count;
}

TEST(Varispeed, MovesPitchAndLengthByTheSameFactor)
{
    const Varispeed speed(2, 0.25);
    const double factor = std::exp2(2.25 / 12);
    const auto played = speed.play(tone(440, 20), kRate);
    const double seconds = static_cast<double>(played.size()) / kRate.hertz;
    EXPECT_NEAR(seconds, 20 / factor, 1e-3);
    EXPECT_NEAR(risingZeros(played) / seconds, 440 * factor, 0.2);
}

TEST(Varispeed, NotesStayWithTheirSound)
{
    const Varispeed speed(-2, 0.3);
    const double factor = std::exp2(-1.7 / 12);
    auto samples = std::vector<float>(10 * static_cast<std::size_t>(kRate.hertz));
    samples[8 * static_cast<std::size_t>(kRate.hertz)] = 1;
    const auto played = speed.play(samples, kRate);
    const auto loudest = std::ranges::max_element(played) - played.begin();

    const std::vector<Note> notes{{Seconds(8), Seconds(9), Pitch{60}, 77}};
    const auto moved = speed.play(notes);
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_EQ(moved[0].pitch.midi, 58);
    EXPECT_EQ(moved[0].velocity, 77);
    EXPECT_NEAR(moved[0].onset.count(), 8 / factor, 1e-9);
    EXPECT_NEAR(moved[0].offset.count(), 9 / factor, 1e-9);
    EXPECT_NEAR(static_cast<double>(loudest) / kRate.hertz, moved[0].onset.count(), 2e-4);
}

TEST(Varispeed, DropsNotesThatLeaveTheKeyboard)
{
    const std::vector<Note> notes{{Seconds(1), Seconds(2), Pitch{22}, 80},
                                  {Seconds(1), Seconds(2), Pitch{108}, 80}};
    EXPECT_EQ(Varispeed(-2, 0).play(notes).size(), 1U);
    EXPECT_EQ(Varispeed(1, 0).play(notes).size(), 1U);
    EXPECT_EQ(Varispeed().play(notes).size(), 2U);
}

TEST(Varispeed, AsRecordedChangesNothing)
{
    const auto samples = tone(440, 0.1);
    EXPECT_EQ(Varispeed().play(samples, kRate), samples);
}

} // namespace
} // namespace rollwright
