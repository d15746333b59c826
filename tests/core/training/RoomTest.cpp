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

constexpr double kSamplesPerMetre = 16000 / 343.0;

/// Without noise and with walls that treat bass and treble alike.
Room plainRoom()
{
    Room room;
    room.size = {7, 5, 3};
    room.piano = {2, 2.5, 1};
    room.microphone = {4, 2.5, 1};
    room.absorption = 0.3;
    room.damping = 0;
    room.noiseDecibel = 200;
    return room;
}

Room plainRoom(double metresAway)
{
    Room room = plainRoom();
    room.microphone[0] = room.piano[0] + metresAway;
    return room;
}

/// What arrives within a sample of a way of so many metres.
double arrivalAt(std::span<const float> heard, double metres)
{
    const auto sample = 8000 + static_cast<std::size_t>(metres * kSamplesPerMetre);
    return heard[sample] + heard[sample + 1];
}

TEST(Room, KeepsLengthAndLoudness)
{
    const auto dry = click();
    const auto heard = heardIn(plainRoom(), dry, kRate, 1);
    ASSERT_EQ(heard.size(), dry.size());
    EXPECT_NEAR(energy(heard), energy(dry), 0.01);
}

TEST(Room, NothingComesBeforeTheDirectSound)
{
    for (const double metres : {0.5, 2.0, 4.0}) {
        const auto heard = heardIn(plainRoom(metres), click(), kRate, 1);
        const auto first =
            std::ranges::find_if(heard, [](float sample) { return std::abs(sample) > 1e-5; });
        EXPECT_EQ(first - heard.begin(), 8000 + static_cast<int>(metres * kSamplesPerMetre));
    }
}

TEST(Room, SoundArrivesLaterTheMoreReflectionsOutweighIt)
{
    for (const double metres : {0.3, 4.0}) {
        Room room = plainRoom(metres);
        room.absorption = 0.99;
        EXPECT_NEAR(room.arrival().count(), room.flight().count(), 0.001) << metres;
    }
    const Room near = plainRoom(0.3);
    EXPECT_LT((near.arrival() - near.flight()).count(), 0.001);
    Room far = plainRoom(4);
    far.absorption = 0.1;
    EXPECT_GT((far.arrival() - far.flight()).count(), 0.005);
    EXPECT_LT((far.arrival() - far.flight()).count(), 0.05);
}

TEST(Room, ReflectionsArriveFromMirrorImages)
{
    const auto heard = heardIn(plainRoom(2), click(), kRate, 1);
    const double direct = arrivalAt(heard, 2);
    const double floor = std::hypot(2, 2);
    EXPECT_NEAR(arrivalAt(heard, floor) / direct, std::sqrt(0.7) * 2 / floor, 0.01);
    const double ceiling = std::hypot(2, 4); // the wall behind the piano is later by as much again
    EXPECT_NEAR(arrivalAt(heard, ceiling) / direct, std::sqrt(0.7) * 2 / ceiling, 0.01);
}

TEST(Room, FarAwayLittleOfWhatIsHeardComesDirectly)
{
    const auto directShare = [](double metres) {
        const auto heard = heardIn(plainRoom(metres), click(), kRate, 1);
        const auto first = 8000 + static_cast<std::size_t>(metres * kSamplesPerMetre);
        return energy(std::span(heard).subspan(first, 16)) / energy(heard);
    };
    EXPECT_GT(directShare(0.3), 0.8);
    EXPECT_LT(directShare(4), 0.2);
}

TEST(Room, TheTailGoesOnAsLoudAsTheReflectionsBeforeIt)
{
    Room room = plainRoom();
    room.microphone = {4, 3.3, 1.7}; // where no two images are equally far
    const auto heard = heardIn(room, click(), kRate, 3);
    // Without their mean: all images have one sign, so they add up to a tone too low to be heard.
    const auto power = [&](std::size_t first) {
        const auto part = std::span(heard).subspan(first, 320);
        const double sum = std::accumulate(part.begin(), part.end(), 0.0);
        return energy(part) - sum * sum / 320;
    };
    const auto tail = 8000 + static_cast<std::size_t>((room.flight().count() + 0.05) * 16000);
    const double decay = 60 * 0.02 / room.reverberation().count();
    EXPECT_NEAR(10 * std::log10(power(tail - 320) / power(tail)), decay, 3);
}

TEST(Room, DecaysBySixtyDecibelInItsReverberationTime)
{
    Room room = plainRoom();
    room.absorption = 0.1;
    const auto heard = heardIn(room, click(), kRate, 3);
    const auto power = [&](double time) {
        return energy(std::span(heard).subspan(8000 + static_cast<std::size_t>(time * 16000), 800));
    };
    const double half = room.reverberation().count() / 2;
    EXPECT_NEAR(10 * std::log10(power(0.1) / power(0.1 + half)), 30, 2);
}

TEST(Room, ReverberatesByEyringsFormula)
{
    // 0.161 s/m V / (-S ln(1 - a)) with V = 105 m^3, S = 142 m^2.
    EXPECT_NEAR(plainRoom().reverberation().count(), 0.161 * 105 / (142 * 0.3567), 0.002);
}

TEST(Room, DampingTakesTrebleFromTheTailOnly)
{
    Room room = plainRoom(0.3);
    const auto bright = heardIn(room, click(), kRate, 1);
    room.damping = 0.9;
    const auto dark = heardIn(room, click(), kRate, 1);
    const auto treble = [](std::span<const float> heard, std::size_t first, std::size_t count) {
        double differences = 0;
        for (std::size_t i = first; i < first + count; ++i)
            differences += std::pow(heard[i] - heard[i - 1], 2);
        return differences / energy(heard.subspan(first, count));
    };
    EXPECT_NEAR(treble(dark, 8010, 16), treble(bright, 8010, 16), 0.1);
    EXPECT_LT(treble(dark, 8000 + 2400, 1600), 0.5 * treble(bright, 8000 + 2400, 1600));
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
        for (std::size_t axis = 0; axis < 3; ++axis)
            for (const Room::Metres& place : {room.piano, room.microphone}) {
                EXPECT_GT(place[axis], 0);
                EXPECT_LT(place[axis], room.size[axis]);
            }
        EXPECT_GT(room.reverberation().count(), 0.08);
        EXPECT_LT(room.reverberation().count(), 2);
        EXPECT_LT(room.damping, 1);
        EXPECT_GT(room.flight().count(), 0);
        EXPECT_LT(room.flight().count(), 0.04);
    }
}

} // namespace
} // namespace rollwright
