#include "app/cli/TerminalProgress.h"

#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace rollwright {

namespace {

// Control sequences of ECMA-48 terminals; without wrapping, a long line is clipped at the edge.
constexpr const char* kBeginLine = "\r\033[K\033[?7l";
constexpr const char* kEndLine = "\033[?7h";
constexpr const char* kEraseLine = "\r\033[K";

constexpr double kSettled = 2; ///< seconds before the speed is worth a forecast

std::string timeLeft(double elapsed, double fraction)
{
    if (elapsed < kSettled || fraction <= 0 || fraction >= 1)
        return "";
    const auto left = static_cast<long>(std::ceil(elapsed * (1 - fraction) / fraction));
    char text[32];
    std::snprintf(text, sizeof text, ", %ld:%02ld left", left / 60, left % 60);
    return text;
}

} // namespace

TerminalProgress::TerminalProgress() : m_terminal(isatty(STDERR_FILENO) == 1) {}

JobControl TerminalProgress::control(std::stop_token stop)
{
    if (!m_terminal)
        return {std::move(stop), nullptr};
    m_stageBegin = std::chrono::steady_clock::now();
    return {std::move(stop), [this](const Progress& progress) { show(progress); }};
}

void TerminalProgress::show(const Progress& progress)
{
    const auto now = std::chrono::steady_clock::now();
    if (progress.stage != m_stage || progress.fraction <= 0) {
        m_stage = progress.stage;
        m_stageBegin = now;
    }
    const double elapsed = std::chrono::duration<double>(now - m_stageBegin).count();
    std::fprintf(stderr, "%s%s: %s %.0f %%%s%s", kBeginLine, m_subject.c_str(),
                 stageName(progress.stage), 100 * progress.fraction,
                 timeLeft(elapsed, progress.fraction).c_str(), kEndLine);
    m_shown = true;
}

void TerminalProgress::clear()
{
    if (m_shown)
        std::fputs(kEraseLine, stderr);
    m_shown = false;
}

} // namespace rollwright
