#pragma once

#include "core/audio/AudioBuffer.h"

namespace rollwright {

/// How many cents a recording lies above the nearest semitones of A4 = 440 Hz: -50 to 50, the mean
/// on the circle of the spectral peaks from 100 Hz to 2 kHz, weighted by their magnitudes, as in
/// Dressler and Streich, "Tuning frequency estimation using circular statistics", 2007. 0 where
/// there are no pitches that agree: silence, noise, less than half a second.
double tuningOf(AudioView audio);

} // namespace rollwright
