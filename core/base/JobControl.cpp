#include "core/base/JobControl.h"

#include <utility>

#include "core/base/Translatable.h"

namespace rollwright {

namespace {
constexpr auto kReportInterval = std::chrono::milliseconds(60);
}

const char* stageName(Stage stage)
{
    switch (stage) {
    case Stage::Reading: return translatable("Reading audio");
    case Stage::LoadingModel: return translatable("Loading model");
    case Stage::Transcribing: return translatable("Transcribing");
    case Stage::Decoding: return translatable("Finding notes");
    case Stage::Evaluating: return translatable("Evaluating");
    case Stage::Training: return translatable("Training");
    case Stage::Rendering: return translatable("Rendering");
    }
    return translatable("Working");
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
