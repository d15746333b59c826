#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace rollwright {

/// Wakes the audio thread while it rests: rung by whoever wants something of it.
class Alarm
{
public:
    /// Any thread but the audio thread.
    void ring()
    {
        const std::lock_guard lock(m_mutex);
        m_rung = true;
        m_rings.notify_one();
    }

    /// Until it is rung, if it was not since the last call, and at most `longest`; whether it was.
    /// The audio thread, when it has nothing to play.
    bool wait(std::chrono::milliseconds longest)
    {
        std::unique_lock lock(m_mutex);
        m_rings.wait_for(lock, longest, [this] { return m_rung; });
        return std::exchange(m_rung, false);
    }

private:
    std::mutex m_mutex; ///< guards the following
    std::condition_variable m_rings;
    bool m_rung = false;
};

} // namespace rollwright
