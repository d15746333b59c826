#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

#include "core/playback/AudioSink.h"
#include "core/playback/LivePiano.h"
#include "core/playback/PlaybackEngine.h"
#include "core/playback/PlayheadClock.h"

namespace rollwright {

/// The audio thread: renders what the engine plays into a sink and keeps the clock. A sink that
/// hangs can be left behind; its thread ends by itself if the sink ever returns.
class OutputThread
{
public:
    struct Playback {
        std::shared_ptr<PlaybackEngine> engine;
        std::shared_ptr<PlayheadClock> clock;
        std::shared_ptr<LivePiano> piano; ///< heard besides; may be null
    };

    /// Only one output thread at a time may play an engine. After `silence`, at rest and with no
    /// hand to be awaited, the sink rests until there is something to hear, and so does the thread:
    /// it looks twice a second, and when the engine's alarm rings.
    OutputThread(Playback playback, std::unique_ptr<AudioSink> sink, Seconds silence);
    /// Asks the thread to end and waits for a while; then leaves it behind.
    ~OutputThread();
    OutputThread(const OutputThread&) = delete;
    OutputThread& operator=(const OutputThread&) = delete;

    bool failed() const { return m_shared->failed; } ///< the sink said that it is gone

    /// Blocks that were played so far. Any thread.
    std::uint64_t blocks() const { return m_shared->blocks; }

private:
    static constexpr std::size_t kBlock = 480; ///< frames, 10 ms at 48 kHz

    /// Who may touch the engine: the thread takes it to render and gives it back before the sink,
    /// where it can be taken away for good.
    enum class Engine { Free, Rendering, Taken };

    struct Shared {
        Playback playback;
        std::unique_ptr<AudioSink> sink;
        Seconds silence{};
        std::atomic<Engine> engine = Engine::Free;
        std::atomic<bool> failed = false;
        std::atomic<bool> ended = false;
        std::atomic<std::uint64_t> blocks = 0;
    };
    static void play(Shared& shared);

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace rollwright
