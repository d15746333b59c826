#pragma once

#include <algorithm>
#include <cmath>
#include <span>

namespace rollwright {

/// Brings sums of sounds into [-1, 1]: up to a knee as they are, beyond ever less of them, without
/// an edge. A knee of 1 leaves everything up to full scale alone.
class SoftLimit
{
public:
    static constexpr float kKnee = 0.8F; ///< for what may be louder than full scale

    explicit SoftLimit(float knee = 1) : m_knee(knee) {}

    /// The knee comes to its place in the course of the block, so that it does not click.
    void limit(std::span<float> stereo, float knee) noexcept
    {
        const float step = (knee - m_knee) / static_cast<float>(stereo.size());
        for (float& sample : stereo)
            sample = limited(sample, std::min(m_knee += step, 1.F));
        m_knee = knee;
    }

private:
    static float limited(float sample, float knee) noexcept
    {
        const float excess = std::abs(sample) - knee;
        if (excess <= 0)
            return sample;
        const float room = 1 - knee;
        return std::copysign(knee + (room > 0 ? room * std::tanh(excess / room) : 0), sample);
    }

    float m_knee; ///< where the block before ended
};

} // namespace rollwright
