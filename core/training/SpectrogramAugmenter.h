#pragma once

#include <array>
#include <random>
#include <span>

#include "core/features/FrontEnd.h"
#include "core/training/Augmentation.h"

namespace rollwright {

/// Changes a segment of features as other microphones, pianos and tunings would.
struct SpectrogramChange {
    double gainDecibel = 0;
    std::array<double, 4> equaliser{}; ///< decibels of slow cosines over the bins
    double noise = 0;                  ///< magnitude of an added noise floor
    double noiseTilt = 0;              ///< decibels from the lowest to the highest bin
    double detune = 0;                 ///< semitones; only where the front end has bins a semitone
    int transposition = 0;             ///< semitones; labels have to move along

    /// One in five segments stays as it is.
    static SpectrogramChange random(std::mt19937_64& random, const Augmentation& allowed);
};

/// Applies `change` to frames x bins `features`.
void apply(const SpectrogramChange& change, const FeatureScale& scale, int bins,
           std::span<float> features, std::mt19937_64& random);

} // namespace rollwright
