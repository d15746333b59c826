#pragma once

#include <cstdint>

namespace rollwright {

/// IEEE 754 binary16 ("half") as its bits.
using HalfBits = std::uint16_t;

float floatOfHalf(HalfBits bits);
/// Rounds to nearest, ties to even; beyond 65504 becomes infinity.
HalfBits halfOfFloat(float value);

/// bfloat16: the upper half of a float.
float floatOfBfloat(std::uint16_t bits);

} // namespace rollwright
