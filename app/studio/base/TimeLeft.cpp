#include "app/studio/base/TimeLeft.h"

namespace rollwright {

namespace {

struct StageSpan {
    double begin = 0;
    double end = 1;
};

/// Loading the model comes first, then reading; nearly all the time goes into the network.
StageSpan spanOf(Stage stage)
{
    switch (stage) {
    case Stage::LoadingModel: return {0, 0.03};
    case Stage::Reading: return {0.03, 0.10};
    case Stage::Transcribing: return {0.10, 0.97};
    case Stage::Decoding: return {0.97, 1};
    case Stage::Evaluating:
    case Stage::Training:
    case Stage::Rendering: break;
    }
    return {};
}

constexpr double kFractionNeeded = 0.03;
constexpr Seconds kTimeNeeded{0.5};

} // namespace

double overallFraction(const Progress& progress)
{
    const StageSpan span = spanOf(progress.stage);
    return span.begin + progress.fraction * (span.end - span.begin);
}

void TimeLeft::update(const Progress& progress, Clock::time_point now)
{
    if (progress.stage != Stage::Transcribing)
        return;
    if (!m_begin) {
        m_begin = now;
        m_beginFraction = progress.fraction;
        return;
    }
    const Seconds elapsed = now - *m_begin;
    const double done = progress.fraction - m_beginFraction;
    if (done >= kFractionNeeded && elapsed >= kTimeNeeded)
        m_estimate = elapsed * ((1 - progress.fraction) / done);
}

} // namespace rollwright
