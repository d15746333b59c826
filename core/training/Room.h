#pragma once

#include <random>
#include <span>
#include <vector>

#include "core/base/Units.h"

namespace rollwright {

/// A synthetic room: direct sound, then exponentially decaying noise whose treble dies first.
struct Room {
    Seconds reverberation{};  ///< rt60 of the bass, 0.2 to 1.6 s
    double directDecibel = 0; ///< direct over reverberant energy, -8 to 12 dB
    double damping = 0;       ///< 0 to 0.9: how dark the tail is
    double noiseDecibel = 0;  ///< signal over noise, 25 to 60 dB
    Seconds flight{};         ///< of the direct sound to the microphone, up to 12 ms

    /// Within the ranges above; rt60 is uniform on a logarithmic scale. The flight follows from
    /// the direct sound's share: six decibel less of it is twice the distance, and a room's
    /// critical distance, where both are equal, is 0.5 to 1.6 m.
    static Room random(std::mt19937_64& random);
};

/// The recording as a distant microphone in the room hears it: same length, late by the direct
/// sound's flight (the labels say when the hammer struck, so a network learns to hear the distance
/// in the reverberation), same loudness, with coloured noise. Deterministic for a seed.
std::vector<float> heardIn(const Room& room, std::span<const float> dry, SampleRate rate,
                           std::uint64_t seed);

} // namespace rollwright
