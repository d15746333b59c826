#include "app/studio/device/PulseClient.h"

#include <pulse/context.h>
#include <pulse/error.h>
#include <pulse/mainloop.h>

namespace rollwright {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::seconds(3);
constexpr auto kStep = std::chrono::milliseconds(50); ///< until a wish to stop is heard

} // namespace

void PulseClient::Close::operator()(pa_mainloop* loop) const
{
    pa_mainloop_free(loop);
}

void PulseClient::Close::operator()(pa_context* context) const
{
    pa_context_disconnect(context);
    pa_context_unref(context);
}

PulseClient::PulseClient()
    : m_loop(pa_mainloop_new()),
      m_context(pa_context_new(pa_mainloop_get_api(m_loop.get()), "Rollwright"))
{
}

InputResult<std::unique_ptr<PulseClient>> PulseClient::connect(const std::stop_token& stop)
{
    auto client = std::make_unique<PulseClient>();
    pa_context* context = client->context();
    if (pa_context_connect(context, nullptr, PA_CONTEXT_NOFLAGS, nullptr) < 0)
        return tl::unexpected(client->trouble());
    const auto connected = client->runUntil(
        [context] { return pa_context_get_state(context) == PA_CONTEXT_READY; }, stop);
    if (!connected)
        return tl::unexpected(connected.error());
    return client;
}

void PulseClient::step(std::chrono::milliseconds longest)
{
    const std::chrono::microseconds time = longest;
    if (pa_mainloop_prepare(m_loop.get(), static_cast<int>(time.count())) >= 0 &&
        pa_mainloop_poll(m_loop.get()) >= 0)
        pa_mainloop_dispatch(m_loop.get());
}

InputResult<void> PulseClient::runUntil(const std::function<bool()>& done,
                                        const std::stop_token& stop)
{
    const auto deadline = Clock::now() + kPatience;
    while (!done()) {
        if (!PA_CONTEXT_IS_GOOD(pa_context_get_state(context())))
            return tl::unexpected(trouble());
        if (stop.stop_requested() || Clock::now() > deadline)
            return tl::unexpected(InputTrouble::NotAnswering);
        step(kStep);
    }
    return {};
}

InputResult<void> PulseClient::finish(pa_operation* operation, const std::stop_token& stop)
{
    if (!operation)
        return tl::unexpected(trouble());
    const auto finished = runUntil(
        [operation] { return pa_operation_get_state(operation) != PA_OPERATION_RUNNING; }, stop);
    pa_operation_cancel(operation); // else a late answer would find nobody
    pa_operation_unref(operation);
    return finished;
}

InputTrouble PulseClient::trouble() const
{
    switch (pa_context_errno(context())) {
    case PA_ERR_ACCESS:
    case PA_ERR_AUTHKEY: return InputTrouble::Denied;
    case PA_ERR_TIMEOUT: return InputTrouble::NotAnswering;
    case PA_ERR_NOENTITY: return InputTrouble::NoDevice;
    case PA_ERR_KILLED:
    case PA_ERR_CONNECTIONTERMINATED: return InputTrouble::Lost;
    default: return InputTrouble::NoServer;
    }
}

} // namespace rollwright
