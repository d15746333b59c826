#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "core/playback/AudioSink.h"
#include "core/playback/NullSink.h"
#include "core/playback/OutputThread.h"

namespace rollwright {

/// What becomes of the search for a device. The transport runs in all of them.
enum class OutputState {
    Opening,
    Playing,      ///< on a device
    NoDevice,     ///< there is none
    NotAnswering, ///< whoever has it does not answer
    Lost,         ///< it went away, or stopped taking sound
};

/// How long an output waits.
struct OutputPatience {
    std::chrono::milliseconds opening{3000};
    std::chrono::milliseconds writing{3000};   ///< a device that slept takes its time
    std::chrono::milliseconds silence{30'000}; ///< after which a device may rest
};

/// Plays an engine: on a device when one can be opened, and silently, at the pace of time, while
/// there is none. Opening, which may hang, happens on a thread of its own, and so does playing; a
/// device that vanishes or stops taking sound is left, and one that nobody hears may rest.
class AudioOutput
{
public:
    /// `changed` is called on a thread of the output's own.
    AudioOutput(OutputThread::Playback playback, AudioSinkOpener open,
                std::function<void(OutputState)> changed, OutputPatience patience = {});

    /// Looks for a device once more, unless one is being used or looked for. Any thread.
    void retry();

private:
    /// Outlives the output where an opener hangs.
    struct Opening {
        std::mutex mutex;
        bool done = false;
        std::unique_ptr<AudioSink> sink;
    };

    void supervise(const std::stop_token& quit);
    void beginOpening();
    void checkOpening();
    void checkPlaying();
    void playOn(std::unique_ptr<AudioSink> sink);
    void become(OutputState state);

    const OutputThread::Playback m_playback;
    const AudioSinkOpener m_open;
    const std::function<void(OutputState)> m_changed;
    const OutputPatience m_patience;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_retry = false; ///< guarded by m_mutex

    // The supervisor's.
    using Time = std::chrono::steady_clock::time_point;
    OutputState m_state = OutputState::Opening;
    std::shared_ptr<Opening> m_opening; ///< null: none is under way
    Time m_openingSince{};
    std::unique_ptr<OutputThread> m_thread;
    std::uint64_t m_blocks = 0; ///< of the thread, when they were last seen to grow
    Time m_blocksSince{};

    std::jthread m_supervisor; ///< last, so that it ends before what it uses
};

} // namespace rollwright
