#include "core/evaluation/EvaluationReport.h"

#include "core/evaluation/FrameScoring.h"
#include "core/evaluation/NoteScoring.h"
#include "core/notes/NoteRoll.h"

namespace rollwright {

namespace {

constexpr FrameGrid kSeedGrid{Seconds{0.032}, Seconds{0.016}, 0};

FrameScores scoreFrames(std::span<const Note> reference, const Transcription& transcription)
{
    const Posteriors& posteriors = *transcription.posteriors;
    const DecoderParams& params = transcription.params;
    const Posteriorgram onsets = onsetRoll(reference, posteriors.grid);
    FrameScores scores;
    scores.frame =
        scoreCells(frameRoll(reference, posteriors.grid), posteriors.frame, params.frameThreshold);
    // A triangle covers frames around the onset that a one-frame label does not.
    scores.onset = transcription.model.onsetTarget == OnsetTarget::Triangular
                       ? scoreCells(onsets, onsetRoll(transcription.notes, posteriors.grid), 1)
                       : scoreCells(onsets, posteriors.onset, params.onsetThreshold);
    return scores;
}

} // namespace

EvaluationReport evaluateNotes(std::span<const Note> reference, std::span<const Note> estimate)
{
    EvaluationReport report;
    report.frame = scoreRolls(reference, estimate, kSeedGrid);
    report.note = scoreNotes(reference, estimate, MatchRule::Onset);
    report.noteWithOffsets = scoreNotes(reference, estimate, MatchRule::OnsetOffset);
    report.noteWithOffsetsAndVelocity =
        scoreNotes(reference, estimate, MatchRule::OnsetOffsetAndVelocity);
    return report;
}

EvaluationReport evaluate(std::span<const Note> reference, const Transcription& transcription)
{
    EvaluationReport report = evaluateNotes(reference, transcription.notes);
    if (!transcription.posteriors)
        return report;
    const Posteriors& posteriors = *transcription.posteriors;
    report.loss = {crossEntropy(frameRoll(reference, posteriors.grid), posteriors.frame),
                   crossEntropy(onsetRoll(reference, posteriors.grid), posteriors.onset)};
    report.frame = scoreFrames(reference, transcription);
    return report;
}

} // namespace rollwright
