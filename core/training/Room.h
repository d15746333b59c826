#pragma once

#include <random>
#include <span>
#include <vector>

#include "core/base/Units.h"

namespace rollwright {

/// A synthetic room: direct sound, then exponentially decaying noise whose treble dies first.
struct Room {
    Seconds reverberation{};  ///< rt60 of the bass, 0.2 to 1.6 s
    double directDecibel = 0; ///< direct over reverberant energy, -4 to 12 dB
    double damping = 0;       ///< 0 to 0.9: how dark the tail is
    double noiseDecibel = 0;  ///< signal over noise, 25 to 60 dB

    /// Within the ranges above; rt60 is uniform on a logarithmic scale.
    static Room random(std::mt19937_64& random);
};

/// The recording as a distant microphone in the room hears it: same length, the direct sound not
/// delayed (labels stay right), same loudness, with coloured noise. Deterministic for a seed.
std::vector<float> heardIn(const Room& room, std::span<const float> dry, SampleRate rate,
                           std::uint64_t seed);

} // namespace rollwright
