#include "core/training/Room.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/audio/Convolution.h"

namespace rollwright {

namespace {

constexpr double kMetresPerSecond = 343;   // of sound
constexpr Seconds kFirstReflections{0.05}; ///< after the direct sound; later ones are noise

double energyOf(std::span<const float> samples)
{
    return std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.0);
}

double amplitudeOf(double decibel)
{
    return std::pow(10.0, decibel / 20);
}

double distanceBetween(const Room::Metres& one, const Room::Metres& other)
{
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

double volumeOf(const Room& room)
{
    return room.size[0] * room.size[1] * room.size[2];
}

double surfaceOf(const Room& room)
{
    const auto [length, width, height] = room.size;
    return 2 * (length * width + width * height + height * length);
}

/// Mirror images of the piano along one axis.
struct AxisImage {
    double distance = 0; ///< from the microphone along the axis, metres
    int reflections = 0;
};

std::vector<AxisImage> imagesAlong(std::size_t axis, const Room& room, double reach)
{
    std::vector<AxisImage> images;
    const double size = room.size[axis];
    const int farthest = static_cast<int>(reach / (2 * size)) + 1;
    for (int period = -farthest; period <= farthest; ++period) {
        const double shift = 2 * period * size - room.microphone[axis];
        images.push_back({shift + room.piano[axis], 2 * std::abs(period)});
        images.push_back({shift - room.piano[axis], std::abs(period) + std::abs(period - 1)});
    }
    return images;
}

/// The direct sound and the reflections that arrive before `response` ends, in proportion to the
/// inverse of their ways. An image between two samples is shared by both.
void addImages(const Room& room, SampleRate rate, std::span<double> response)
{
    const double samplesPerMetre = rate.hertz / kMetresPerSecond;
    const double reach = static_cast<double>(response.size()) / samplesPerMetre;
    const double reflection = std::sqrt(1 - room.absorption); // of amplitudes
    const auto alongLength = imagesAlong(0, room, reach);
    const auto alongWidth = imagesAlong(1, room, reach);
    const auto alongHeight = imagesAlong(2, room, reach);
    for (const AxisImage& x : alongLength)
        for (const AxisImage& y : alongWidth)
            for (const AxisImage& z : alongHeight) {
                const double metres = std::hypot(x.distance, y.distance, z.distance);
                const double position = metres * samplesPerMetre;
                const auto sample = static_cast<std::size_t>(position);
                if (sample + 1 >= response.size())
                    continue;
                const double amplitude =
                    std::pow(reflection, x.reflections + y.reflections + z.reflections) / metres;
                const double after = position - static_cast<double>(sample);
                response[sample] += amplitude * (1 - after);
                response[sample + 1] += amplitude * after;
            }
}

/// Noise of the images' expected power from `first` on: 4 pi c^3 t^2 / V of them arrive a second,
/// each weakened by its way c t and by the walls.
void addTail(const Room& room, SampleRate rate, std::size_t first, std::span<double> response,
             std::mt19937_64& random)
{
    std::normal_distribution<double> normal;
    const double amplitude =
        std::sqrt(4 * std::numbers::pi * kMetresPerSecond / (volumeOf(room) * rate.hertz));
    const double length = room.reverberation().count() * rate.hertz;
    for (std::size_t i = first; i < response.size(); ++i)
        response[i] +=
            amplitude * amplitudeOf(-60 * static_cast<double>(i) / length) * normal(random);
}

/// Takes the more treble out of what arrives, the later it does: a one-pole low-pass whose corner
/// falls.
void darken(double damping, std::size_t direct, std::span<double> response)
{
    const std::size_t length = response.size() - direct;
    double dark = 0;
    for (std::size_t i = 0; i < length; ++i) {
        const double age = static_cast<double>(i) / static_cast<double>(length);
        const double pole = damping * std::sqrt(age);
        dark = pole * dark + (1 - pole) * response[direct + i];
        response[direct + i] = dark;
    }
}

std::vector<float> impulseResponse(const Room& room, SampleRate rate, std::mt19937_64& random)
{
    const auto samples = [&](Seconds time) {
        return static_cast<std::size_t>(time.count() * rate.hertz);
    };
    const std::size_t direct = samples(room.flight());
    const std::size_t diffuse = samples(room.flight() + kFirstReflections);
    std::vector<double> response(std::max(diffuse, samples(room.flight() + room.reverberation())) +
                                 2);
    addImages(room, rate, std::span(response).first(diffuse));
    addTail(room, rate, diffuse, response, random);
    darken(room.damping, direct, response);
    return {response.begin(), response.end()};
}

/// Noise of unit variance with more bass than treble, as rooms and cables have it.
std::vector<float> colouredNoise(std::size_t length, std::mt19937_64& random)
{
    std::normal_distribution<float> normal;
    std::uniform_real_distribution<float> colour(0.0F, 0.95F);
    const float pole = colour(random);
    const float gain = std::sqrt(1 - pole * pole);
    std::vector<float> noise(length);
    float value = 0;
    for (float& sample : noise)
        sample = value = pole * value + gain * normal(random);
    return noise;
}

} // namespace

Room Room::random(std::mt19937_64& random)
{
    const auto uniform = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    const auto logarithmic = [&](double low, double high) {
        return low * std::pow(high / low, uniform(0, 1));
    };
    Room room;
    room.size = {logarithmic(3.5, 12), logarithmic(3, 9), logarithmic(2.3, 5)};
    room.piano = {uniform(1, room.size[0] - 1), uniform(1, room.size[1] - 1), uniform(0.6, 1.1)};
    const double share = uniform(0.2, 1); // of the way to a place somewhere in the room
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double place = uniform(0.3, room.size[axis] - 0.3);
        room.microphone[axis] = std::lerp(room.piano[axis], place, share);
    }
    room.absorption = logarithmic(0.1, 0.6);
    room.damping = uniform(0.2, 0.9);
    room.noiseDecibel = uniform(25, 60);
    return room;
}

Seconds Room::reverberation() const
{
    return Seconds(-24 * std::numbers::ln10 * volumeOf(*this) /
                   (kMetresPerSecond * surfaceOf(*this) * std::log(1 - absorption)));
}

Seconds Room::flight() const
{
    return Seconds(distanceBetween(piano, microphone) / kMetresPerSecond);
}

Seconds Room::arrival() const
{
    constexpr SampleRate kRate{16000};
    constexpr double kShare = 0.25;
    const Seconds end = flight() + kFirstReflections;
    std::vector<double> response(static_cast<std::size_t>(end.count() * kRate.hertz) + 2);
    addImages(*this, kRate, response);
    double left =
        kShare * std::inner_product(response.begin(), response.end(), response.begin(), 0.0);
    std::size_t sample = 0;
    while (left > 0 && sample < response.size()) {
        left -= response[sample] * response[sample];
        ++sample;
    }
    return kRate.duration(static_cast<std::int64_t>(sample) - 1);
}

std::vector<float> heardIn(const Room& room, std::span<const float> dry, SampleRate rate,
                           std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<float> heard = convolved(dry, impulseResponse(room, rate, random));
    const double loudness = std::sqrt(energyOf(dry) / std::max(energyOf(heard), 1e-12));
    const double rms =
        std::sqrt(energyOf(dry) / std::max<double>(1, static_cast<double>(dry.size())));
    const double noiseGain = rms * amplitudeOf(-room.noiseDecibel);
    const std::vector<float> noise = colouredNoise(heard.size(), random);
    for (std::size_t i = 0; i < heard.size(); ++i)
        heard[i] = static_cast<float>(heard[i] * loudness + noise[i] * noiseGain);
    return heard;
}

} // namespace rollwright
