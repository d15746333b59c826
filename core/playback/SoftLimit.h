#pragma once

#include <cmath>

namespace rollwright {

/// Brings a sample into [-1, 1]: up to 0.8 as it is, beyond ever less of it, without an edge.
inline float softlyLimited(float sample) noexcept
{
    constexpr float kKnee = 0.8F;
    constexpr float kRoom = 1 - kKnee;
    const float excess = std::abs(sample) - kKnee;
    if (excess <= 0)
        return sample;
    return std::copysign(kKnee + kRoom * std::tanh(excess / kRoom), sample);
}

} // namespace rollwright
