#pragma once

#include <stop_token>
#include <thread>

namespace rollwright {

/// Turns Ctrl+C (and SIGTERM) into a request to stop. A second one ends the process at once.
/// Make it before any other thread, so that the others leave these signals alone.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    void wait(const std::stop_token& end);

    std::stop_source m_stop;
    std::jthread m_thread;
};

} // namespace rollwright
