#pragma once

#include <cstdint>
#include <optional>

namespace rollwright {

/// Where the frames of a stream lie in time, told from their timestamps. These may be missing,
/// jitter, repeat for the parts of one packet, or begin anew. All lengths in samples.
class StreamTimeline
{
public:
    explicit StreamTimeline(int rate) : m_rate(rate) {}

    /// Takes the next frame, of `samples`, and tells how much is missing before it: where its
    /// stamp comes over 50 ms late, but not by so much that a clock was set (10 minutes). After
    /// the loss of frames (`lossy`) whatever it comes late counts. Nothing before the first frame,
    /// nothing after stamps that went back, as they are not to be trusted, and 10 minutes in all.
    std::int64_t gapBefore(std::optional<std::int64_t> stamp, std::int64_t samples, bool lossy);

private:
    std::int64_t gapAt(std::int64_t stamp, bool lossy);

    std::int64_t m_rate;
    std::int64_t m_gaps = 0;             ///< told so far
    std::int64_t m_latest = 0;           ///< the latest stamp, if any
    std::optional<std::int64_t> m_stamp; ///< the last one
    std::int64_t m_next = 0;             ///< the stamp that would follow it
    std::int64_t m_position = 0;         ///< the same by what was taken, gaps included
};

} // namespace rollwright
