#include "core/playback/NullSink.h"

#include <thread>

namespace rollwright {

namespace {
constexpr auto kAhead = std::chrono::milliseconds(20); ///< as a device would be, for a smooth clock
constexpr auto kLongestLag = std::chrono::milliseconds(200);
} // namespace

bool NullSink::write(std::span<const float> stereo)
{
    const auto now = Clock::now();
    if (now - m_due > kLongestLag) // at the beginning, and after the computer slept
        m_due = now;
    m_due += std::chrono::duration_cast<Clock::duration>(
        m_rate.duration(static_cast<std::int64_t>(stereo.size() / 2)));
    std::this_thread::sleep_until(m_due - kAhead);
    return true;
}

Seconds NullSink::latency()
{
    return m_due - Clock::now();
}

} // namespace rollwright
