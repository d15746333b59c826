#pragma once

#include <optional>

#include "core/audio/AudioBuffer.h"

namespace rollwright {

/// How many cents a recording lies above the nearest semitones of A4 = 440 Hz: -50 to 50, the mean
/// on the circle of the spectral peaks from 100 Hz to 2 kHz, weighted by their magnitudes, as in
/// Dressler and Streich, "Tuning frequency estimation using circular statistics", 2007. Nothing
/// where there are no pitches that agree: silence, noise, less than half a second.
std::optional<double> tuningOf(AudioView audio);

/// Hertz of A4 on a piano that lies so many cents above A4 = 440 Hz.
double concertPitch(double cents);

} // namespace rollwright
