#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <span>

namespace rollwright {

/// How loud it is, and whether it is too loud: from the thread that captures to one that shows it,
/// without a lock.
class LevelMeter
{
public:
    /// Three samples of a channel in a row at full scale, of one sign, are called an over: what was
    /// there before the converter was louder than it can say.
    static constexpr float kFullScale = 0.999F;
    static constexpr int kOver = 3;

    /// Interleaved, one or two channels, whole frames. The thread that captures.
    void take(std::span<const float> samples, int channels) noexcept;

    /// The largest magnitude since the last call, of all channels. One thread.
    float takePeak() noexcept { return m_peak.exchange(0, std::memory_order_relaxed); }

    /// Overs since the beginning. Any thread.
    std::uint64_t overs() const noexcept { return m_overs.load(std::memory_order_relaxed); }

private:
    std::atomic<float> m_peak = 0;
    std::atomic<std::uint64_t> m_overs = 0;
    std::array<int, 2> m_fullInARow{}; ///< a channel each; negative: of negative samples
};

} // namespace rollwright
