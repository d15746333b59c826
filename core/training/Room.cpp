#include "core/training/Room.h"

#include <cmath>
#include <numeric>

#include "core/audio/Convolution.h"

namespace rollwright {

namespace {

constexpr double kMetresPerSecond = 343; // of sound

double energyOf(std::span<const float> samples)
{
    return std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.0);
}

double amplitudeOf(double decibel)
{
    return std::pow(10.0, decibel / 20);
}

/// Silence while the sound flies, the direct sound, then the tail.
std::vector<float> impulseResponse(const Room& room, SampleRate rate, std::mt19937_64& random)
{
    std::normal_distribution<double> normal;
    const double length = room.reverberation.count() * rate.hertz;
    std::vector<float> tail(static_cast<std::size_t>(length) + 2);
    double dark = 0; // a one-pole low-pass whose corner falls along the tail
    for (std::size_t i = 1; i < tail.size(); ++i) {
        const double age = static_cast<double>(i) / length;
        const double pole = room.damping * std::sqrt(age);
        dark = pole * dark + (1 - pole) * normal(random);
        tail[i] = static_cast<float>(dark * amplitudeOf(-60 * age));
    }
    const double gain = amplitudeOf(-room.directDecibel) / std::sqrt(energyOf(tail));
    for (float& sample : tail)
        sample = static_cast<float>(sample * gain);
    tail[0] = 1;
    tail.insert(tail.begin(), static_cast<std::size_t>(room.flight.count() * rate.hertz), 0.0F);
    return tail;
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
    Room room;
    room.reverberation = Seconds(0.2 * std::pow(8.0, uniform(0, 1)));
    room.directDecibel = uniform(-8, 12);
    room.damping = uniform(0.2, 0.9);
    room.noiseDecibel = uniform(25, 60);
    const double criticalMetres = 0.5 * std::pow(3.2, uniform(0, 1));
    room.flight = Seconds(criticalMetres / amplitudeOf(room.directDecibel) / kMetresPerSecond);
    return room;
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
