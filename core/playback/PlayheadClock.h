#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "core/playback/PlaybackEngine.h"

namespace rollwright {

/// Tells which frame is heard at a moment. The thread that plays says after each block when its
/// end will be heard; between and before, the clock reckons. So it runs smoothly, knows the
/// latency, and does not run ahead of a device that stands still.
class PlayheadClock
{
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Reading {
        double frame = 0;
        bool moving = false;   ///< until the last that was played is heard
        std::uint32_t run = 0; ///< another one than before: the playhead jumped in between
        double begin = 0;      ///< of the run; `frame` where the sound is rounds of a loop ahead
    };

    explicit PlayheadClock(SampleRate rate) : m_rate(rate) {}

    /// `state` holds at the end of a block, which is heard at `heardAt`. Of a transport at rest the
    /// first block counts: it ends what is heard. One thread at a time; no lock, no heap.
    void publish(const TransportState& state, Time heardAt) noexcept;

    Reading at(Time now) const noexcept; ///< Any thread.

    /// Counts what was published, and calls of `wake`. Any thread.
    std::uint32_t news() const noexcept { return m_news; }
    /// Sleeps while `news` is `seen`. Any thread but one that publishes.
    void waitForNews(std::uint32_t seen) const noexcept { m_news.wait(seen); }
    void wake() const noexcept; ///< all who wait; any thread

private:
    struct Point {
        TransportState state;
        Time heardAt;
    };
    bool restsStill(const TransportState& state) const noexcept;
    Point read() const noexcept;

    SampleRate m_rate;

    // A sequence lock of which every part is atomic: odd while it is written.
    std::atomic<std::uint32_t> m_sequence = 0;
    std::atomic<std::int64_t> m_position = 0;
    std::atomic<bool> m_moving = false;
    std::atomic<std::int64_t> m_runBegin = 0;
    std::atomic<std::int64_t> m_runBefore = TransportState::kNone;
    std::atomic<std::uint32_t> m_run = 0;
    std::atomic<Time> m_heardAt{Time{}};
    std::atomic<double> m_speed = 1;

    mutable std::atomic<std::uint32_t> m_news = 0;
};

} // namespace rollwright
