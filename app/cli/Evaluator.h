#pragma once

#include <stop_token>
#include <string>

#include "app/cli/Scoring.h"
#include "app/cli/TerminalProgress.h"
#include "core/model/TranscriptionModel.h"
#include "core/notes/DecoderParams.h"

namespace rollwright {

/// Transcribes recordings with one model, scores them and prints the scores. What it is given must
/// outlive it. The results are ExitCodes.
class Evaluator
{
public:
    Evaluator(TranscriptionModel& model, const DecoderParams& params, EvaluationStyle style,
              TerminalProgress& progress, std::stop_token stop);

    int evaluateOne(const RecordingPair& pair);
    int evaluateAll(const std::string& name, const Dataset& dataset);

private:
    Result<Scored> score(const RecordingPair& pair, const std::string& subject);
    EvaluationSources sources() const;

    TranscriptionModel& m_model;
    const DecoderParams m_params;
    const EvaluationStyle m_style;
    TerminalProgress& m_progress;
    const std::stop_token m_stop;
};

} // namespace rollwright
