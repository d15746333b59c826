#include "core/capture/LevelMeter.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

void LevelMeter::take(std::span<const float> samples, int channels) noexcept
{
    float peak = 0;
    std::uint64_t overs = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const float sample = samples[i];
        peak = std::max(peak, std::abs(sample));
        int& inARow = m_fullInARow[i % static_cast<std::size_t>(channels)];
        if (std::abs(sample) >= kFullScale)
            inARow = sample > 0 ? std::max(inARow, 0) + 1 : std::min(inARow, 0) - 1;
        else
            inARow = 0;
        overs += std::abs(inARow) == kOver ? 1 : 0; // however long it is
    }
    m_overs.fetch_add(overs, std::memory_order_relaxed);
    float before = m_peak.load(std::memory_order_relaxed);
    while (before < peak &&
           !m_peak.compare_exchange_weak(before, peak, std::memory_order_relaxed)) {
    }
}

} // namespace rollwright
