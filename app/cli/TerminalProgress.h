#pragma once

#include <chrono>
#include <stop_token>
#include <string>

#include "core/base/JobControl.h"

namespace rollwright {

/// One line on the standard error stream that says how far a job is and how long it will take;
/// nothing where that stream is not a terminal. One thread.
class TerminalProgress
{
public:
    TerminalProgress();
    ~TerminalProgress() { clear(); }
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// What the lines from here on are about: "2/5 song.wav".
    void setSubject(std::string subject) { m_subject = std::move(subject); }

    /// A control for one job that reports here.
    JobControl control(std::stop_token stop);

    /// Takes the line away. Do this before anything else is printed.
    void clear();

private:
    void show(const Progress& progress);

    const bool m_terminal;
    bool m_shown = false;
    std::string m_subject;
    Stage m_stage{};
    std::chrono::steady_clock::time_point m_stageBegin{};
};

} // namespace rollwright
