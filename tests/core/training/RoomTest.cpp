#include "core/training/Room.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{16000};

double energy(std::span<const float> samples)
{
    return std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.0);
}

/// A click in the middle of silence.
std::vector<float> click()
{
    std::vector<float> samples(48000);
    samples[8000] = 1;
    return samples;
}

TEST(Room, KeepsLengthAndLoudness)
{
    const Room room{Seconds(0.8), 6, 0.5, 60};
    const auto dry = click();
    const auto heard = heardIn(room, dry, kRate, 1);
    ASSERT_EQ(heard.size(), dry.size());
    EXPECT_NEAR(energy(heard), energy(dry), 0.01);
}

TEST(Room, DelaysTheDirectSoundByItsFlight)
{
    for (const double milliseconds : {0.0, 2.0, 10.0}) {
        Room room{Seconds(0.8), 6, 0.5, 200};
        room.flight = Seconds(milliseconds / 1000);
        const auto heard = heardIn(room, click(), kRate, 1);
        const auto loudest = std::ranges::max_element(
            heard, [](float a, float b) { return std::abs(a) < std::abs(b); });
        EXPECT_EQ(loudest - heard.begin(), 8000 + 16 * milliseconds);
        EXPECT_TRUE(
            std::all_of(heard.begin(), loudest, [](float x) { return std::abs(x) < 1e-6; }));
    }
}

TEST(Room, TheFlightIsLongerWhereLessDirectSoundArrives)
{
    std::mt19937_64 random(2);
    for (int i = 0; i < 1000; ++i) {
        const Room room = Room::random(random);
        const double metres = room.flight.count() * 343;
        const double critical = metres * std::pow(10, room.directDecibel / 20);
        EXPECT_GE(critical, 0.5 - 1e-9);
        EXPECT_LE(critical, 1.6 + 1e-9);
    }
}

TEST(Room, HasTheRatioOfDirectToReverberantEnergyThatItNames)
{
    for (const double decibel : {-4.0, 0.0, 12.0}) {
        const auto heard = heardIn({Seconds(0.5), decibel, 0.3, 200}, click(), kRate, 2);
        const double direct = heard[8000] * heard[8000];
        const double tail = energy(std::span(heard).subspan(8001));
        EXPECT_NEAR(10 * std::log10(direct / tail), decibel, 0.2);
    }
}

TEST(Room, DecaysBySixtyDecibelInItsReverberationTime)
{
    const auto heard = heardIn({Seconds(1.0), -4, 0.0, 200}, click(), kRate, 3);
    const auto power = [&](std::size_t first) {
        return energy(std::span(heard).subspan(first, 800));
    };
    const double early = power(8000 + 1600);
    const double late = power(8000 + 9600); // half a second later
    EXPECT_NEAR(10 * std::log10(early / late), 30, 2);
}

TEST(Room, IsTheSameForASeedAndAnotherForAnother)
{
    std::mt19937_64 random(7);
    const Room room = Room::random(random);
    EXPECT_EQ(heardIn(room, click(), kRate, 1), heardIn(room, click(), kRate, 1));
    EXPECT_NE(heardIn(room, click(), kRate, 1), heardIn(room, click(), kRate, 2));
}

TEST(Room, RandomRoomsStayWithinTheirRanges)
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 1000; ++i) {
        const Room room = Room::random(random);
        EXPECT_GE(room.reverberation.count(), 0.2);
        EXPECT_LE(room.reverberation.count(), 1.6 + 1e-9);
        EXPECT_GE(room.directDecibel, -8);
        EXPECT_LE(room.directDecibel, 12);
        EXPECT_LT(room.damping, 1);
        EXPECT_GT(room.flight.count(), 0);
        EXPECT_LE(room.flight.count(), 0.012);
    }
}

} // namespace
} // namespace rollwright
