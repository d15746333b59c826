#include "core/study/RecordingScore.h"

#include "core/io/ReferenceReader.h"
#include "core/transcription/Transcriber.h"

namespace rollwright {

Result<RecordingScore> scoreRecording(TranscriptionModel& model, const RecordingPair& files,
                                      const DecoderParams& params, const MatchTolerance& tolerance,
                                      JobControl& control)
{
    auto reference = readReferenceFile(files.reference);
    if (!reference)
        return tl::unexpected(reference.error());
    const auto transcription = transcribe(model, {files.audio, params, nullptr}, control);
    if (!transcription)
        return tl::unexpected(transcription.error());
    if (auto fits = checkFits(reference->notes, transcription->duration, files.reference); !fits)
        return tl::unexpected(fits.error());
    const ScoringRules rules = rulesFor(*transcription, {reference->velocities, tolerance});
    RecordingScore score{
        evaluate(reference->notes, *transcription, rules), {}, transcription->posteriors->delay};
    score.report.aligned = evaluateAligned(reference->notes, transcription->notes, rules);
    score.reference = std::move(*reference);
    return score;
}

} // namespace rollwright
