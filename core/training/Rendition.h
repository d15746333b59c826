#pragma once

#include <random>
#include <span>
#include <string>
#include <vector>

#include "core/training/SampledPiano.h"

namespace rollwright {

/// A SoundFont that can be read, and its pianos (one at least).
struct SoundFont {
    std::filesystem::path file;
    std::vector<PianoPreset> pianos;
};

/// How renditions are spread.
struct RenditionMix {
    double softened = 0.5;    ///< part that is played softly, 0 to 1
    double reverberant = 0.5; ///< part that sounds in a reverberant place, 0 to 1
};

/// One way to play a performance and to record it.
struct Rendition {
    SampledPiano piano;
    VelocityCurve touch;
    double loudness = -20;   ///< dBFS, RMS of the recording as long as no sample exceeds 0.97
    double excerptPlace = 0; ///< of an excerpt in its performance: 0 at the beginning, 1 at the end

    /// Every SoundFont is equally likely, and every piano in it. Mistuned by 8 cents and each key
    /// by 2 more (standard deviations); one in ten with some chorus, RMS -30 to -14 dBFS; softly
    /// is a median velocity of at most 35 to 60. `fonts` is not empty.
    static Rendition random(std::mt19937_64& random, std::span<const SoundFont> fonts,
                            const RenditionMix& mix);
};

/// One line without tabs: SoundFont, preset, touch, acoustics.
std::string describe(const Rendition& rendition);

} // namespace rollwright
