#pragma once

#include <array>
#include <random>
#include <span>
#include <vector>

#include "core/base/Units.h"

namespace rollwright {

/// A box with a piano and a microphone in it, and how they sound together: the direct sound, late
/// by its way; the walls' first reflections, by mirror images of the piano (Allen and Berkley,
/// "Image method for efficiently simulating small-room acoustics", 1979); then exponentially
/// decaying noise of the power that the images would have. Far from a piano, what is loudest is
/// not what comes first, as in real rooms.
struct Room {
    using Metres = std::array<double, 3>; ///< length, width, height; from a lower corner

    Metres size{6, 5, 3};
    Metres piano{2, 2, 0.8};
    Metres microphone{4, 3, 1.5}; ///< not where the piano stands
    double absorption = 0.3;      ///< share of the energy that a wall takes, above 0 and below 1
    double damping = 0.5;         ///< 0 to 0.9: how dark the reverberation is in the end
    double noiseDecibel = 60;     ///< signal over noise

    /// 3.5 to 12 m long, the microphone up to 13 m away, rt60 0.08 to 2 s, noise 25 to 60 dB below.
    static Room random(std::mt19937_64& random);

    Seconds reverberation() const; ///< rt60, by Eyring's formula
    Seconds flight() const;        ///< of the direct sound to the microphone

    /// When the sound of a stroke is there: a quarter of the energy that arrives within 50 ms of
    /// the direct sound. The later after `flight`, the more the reflections outweigh it.
    Seconds arrival() const;
};

/// The recording as the microphone hears it: same length, late by the sound's way, same loudness,
/// with coloured noise. Deterministic for a seed.
std::vector<float> heardIn(const Room& room, std::span<const float> dry, SampleRate rate,
                           std::uint64_t seed);

} // namespace rollwright
