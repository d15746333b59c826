#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

namespace rollwright {

/// What a long job is doing at the moment.
enum class Stage { Reading, LoadingModel, Transcribing, Decoding, Evaluating, Training, Rendering };

/// One word or two for a progress line ("Reading audio"); never null.
const char* stageName(Stage stage);

struct Progress {
    Stage stage{};
    double fraction = 0; ///< of the stage, 0 to 1
};

/// What a long computation is given so that it can say how far it is and learn that it should stop.
/// Used by the one thread that runs the job; the stop token may be triggered from any thread.
class JobControl
{
public:
    using Sink = std::function<void(const Progress&)>;

    /// A control that never cancels and tells nobody.
    JobControl() = default;
    /// `sink` is called on the job's thread, at most about 17 times a second in one stage, and
    /// always for fractions 0 and 1.
    JobControl(std::stop_token stop, Sink sink);

    bool cancelled() const { return m_stop.stop_requested(); }
    std::stop_token stopToken() const { return m_stop; }
    void report(Stage stage, double fraction);

    /// One that is cancelled when this one is and tells nobody: for a part of a job whose progress
    /// is not that of the whole.
    JobControl silent() const { return {m_stop, nullptr}; }

private:
    std::stop_token m_stop;
    Sink m_sink;
    Stage m_lastStage{};
    std::chrono::steady_clock::time_point m_lastReport{};
};

} // namespace rollwright
