#pragma once

#include <array>

namespace rollwright {

inline constexpr int kPitchClasses = 12;

/// How often each pitch class is struck, from C on.
using PitchClasses = std::array<double, kPitchClasses>;

/// How like these strokes are to what a key strikes: the correlation, -1 to 1, with its profile of
/// pitch classes (Temperley, "Music and Probability", 2007, after Kostka and Payne). 0 where all
/// classes are struck alike.
double likeness(const PitchClasses& strokes, int tonic, bool minor);

} // namespace rollwright
