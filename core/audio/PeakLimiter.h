#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/base/Units.h"

namespace rollwright {

/// Makes stereo louder, and softer again where its true peaks would exceed -1 dBFS: the gain falls
/// within 5 ms before such a peak and comes back in about 100 ms after it. What stays below is only
/// made louder.
///
/// First all is measured, then a gain is chosen, as often as one likes, then all is limited. Time
/// is linear; memory is 8 bytes a millisecond. One thread at a time.
class PeakLimiter
{
public:
    static constexpr double kCeiling = 0.881; ///< -1.1 dBFS: gains that move lift peaks a little

    explicit PeakLimiter(SampleRate rate);
    ~PeakLimiter();

    /// Measures interleaved stereo, block after block.
    void measure(std::span<const float> stereo);

    double peak() const; ///< the highest true one that was measured; linear

    /// Of all that was measured; linear, greater than 0.
    void setGain(double gain);

    /// `stereo` is what was measured from `frame` on.
    void limit(std::span<float> stereo, std::size_t frame) const;

private:
    struct Meter;

    const std::size_t m_step;         ///< frames
    std::unique_ptr<Meter> m_meter;   ///< of true peaks
    std::size_t m_measured;           ///< frames of the last step
    std::vector<float> m_peaks;       ///< linear, of each step
    std::vector<float> m_gains{1, 1}; ///< where each step begins, and where the last ends
};

} // namespace rollwright
