#include "app/cli/Interrupt.h"

#include <cstdlib>

#include <pthread.h>
#include <signal.h>

#include "app/cli/Command.h"

namespace rollwright {

namespace {

sigset_t interruptions()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = interruptions();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr); // inherited by all threads made from here on
    m_thread = std::jthread([this](const std::stop_token& end) { wait(end); });
}

Interrupt::~Interrupt()
{
    m_thread.request_stop();
    pthread_kill(m_thread.native_handle(), SIGTERM); // wakes it
}

void Interrupt::wait(const std::stop_token& end)
{
    const sigset_t signals = interruptions();
    int signal = 0;
    while (sigwait(&signals, &signal) == 0 && !end.stop_requested()) {
        if (!m_stop.request_stop())
            std::_Exit(kCancelled);
    }
}

} // namespace rollwright
