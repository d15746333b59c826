#include "core/audio/StreamTimeline.h"

#include <algorithm>

namespace rollwright {

namespace {

constexpr std::int64_t kJitterPerSecond = 20; ///< 50 ms
constexpr std::int64_t kMostGapSeconds = 600;

} // namespace

std::int64_t StreamTimeline::gapBefore(std::optional<std::int64_t> stamp, std::int64_t samples,
                                       bool lossy)
{
    const std::int64_t gap = stamp && stamp != m_stamp ? gapAt(*stamp, lossy) : 0;
    m_next += samples;
    m_position += gap + samples;
    return gap;
}

// The jump says whether there is a gap, the position how long it is: so jitter does not add up,
// and a clock that runs a little faster than the sound tears no holes.
std::int64_t StreamTimeline::gapAt(std::int64_t stamp, bool lossy)
{
    const std::int64_t late = stamp - m_position;
    const std::int64_t jump = stamp - m_next;
    const bool anew = !m_stamp || late < -m_rate || m_gaps + late > kMostGapSeconds * m_rate;
    const bool again = m_stamp && stamp <= m_latest;
    m_latest = m_stamp ? std::max(m_latest, stamp) : stamp;
    m_stamp = stamp;
    m_next = stamp;
    if (anew)
        m_position = stamp;
    const bool torn = !anew && !again && jump > (lossy ? 0 : m_rate / kJitterPerSecond);
    const std::int64_t gap = torn ? std::max<std::int64_t>(late, 0) : 0;
    m_gaps += gap;
    return gap;
}

} // namespace rollwright
