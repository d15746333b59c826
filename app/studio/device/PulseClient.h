#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/capture/AudioInput.h"

struct pa_context;
struct pa_mainloop;
struct pa_operation;

namespace rollwright {

/// A connection to the sound server, PulseAudio or PipeWire's of the same kind, that its user
/// drives: it has no thread of its own, and a server that hangs costs no more than the patience.
/// One thread at a time.
class PulseClient
{
public:
    /// Fails with NoServer, NotAnswering or Denied.
    static InputResult<std::unique_ptr<PulseClient>> connect(const std::stop_token& stop);
    PulseClient(); ///< for `connect`

    pa_context* context() const { return m_context.get(); }

    /// Lets happen what comes within `longest`, and returns as soon as something came.
    void step(std::chrono::milliseconds longest);

    /// Lets things happen until `done`. Fails with NotAnswering when that takes too long, or when
    /// it is to stop, and with what the server says when the connection ends.
    InputResult<void> runUntil(const std::function<bool()>& done, const std::stop_token& stop);

    /// Waits for an answer and forgets the operation, which may be null.
    InputResult<void> finish(pa_operation* operation, const std::stop_token& stop);

    InputTrouble trouble() const; ///< what the server said last

private:
    struct Close {
        void operator()(pa_mainloop* loop) const;
        void operator()(pa_context* context) const;
    };
    std::unique_ptr<pa_mainloop, Close> m_loop;
    std::unique_ptr<pa_context, Close> m_context;
};

} // namespace rollwright
