#include "core/base/JobControl.h"

#include <utility>

namespace rollwright {

namespace {
constexpr auto kReportInterval = std::chrono::milliseconds(60);
}

const char* stageName(Stage stage)
{
    switch (stage) {
    case Stage::Reading: return "Reading audio";
    case Stage::LoadingModel: return "Loading model";
    case Stage::Transcribing: return "Transcribing";
    case Stage::Decoding: return "Finding notes";
    case Stage::Evaluating: return "Evaluating";
    case Stage::Training: return "Training";
    case Stage::Rendering: return "Rendering";
    }
    return "Working";
}

JobControl::JobControl(std::stop_token stop, Sink sink)
    : m_stop(std::move(stop)), m_sink(std::move(sink))
{
}

void JobControl::report(Stage stage, double fraction)
{
    if (!m_sink)
        return;
    const auto now = std::chrono::steady_clock::now();
    const bool edge = fraction <= 0 || fraction >= 1 || stage != m_lastStage;
    if (!edge && now - m_lastReport < kReportInterval)
        return;
    m_lastStage = stage;
    m_lastReport = now;
    m_sink({stage, fraction});
}

} // namespace rollwright
