#pragma once

#include <random>

#include "core/training/HeardStrokes.h"

namespace rollwright {

/// Strokes of which two in three were struck, by an octave: the one above another, at the same
/// time, was not. Of itself no candidate tells it.
inline HeardStrokes octavesHeard(std::uint64_t seed, int chords = 200)
{
    std::mt19937_64 random(seed);
    std::uniform_int_distribution low(20, 31);
    std::normal_distribution<float> odds(0, 1);
    HeardStrokes strokes;
    const auto add = [&](int key, double time, bool struck) {
        StrokeCandidate candidate;
        candidate.key = key;
        candidate.time = Seconds(time);
        for (float& value : candidate.heard)
            value = odds(random);
        candidate.peak.value = 0.5F;
        strokes.candidates.push_back(candidate);
        strokes.struck.push_back(struck ? 1 : 0);
    };
    for (int chord = 0; chord < chords; ++chord) {
        const int key = low(random);
        add(key, chord * 10.0, true);
        add(key + 7, chord * 10.0, true);
        add(key + 12, chord * 10.0, false);
    }
    return strokes;
}

} // namespace rollwright
