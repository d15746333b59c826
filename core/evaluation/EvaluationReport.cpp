#include "core/evaluation/EvaluationReport.h"

#include "core/base/FrameGrid.h"
#include "core/evaluation/FrameScoring.h"
#include "core/evaluation/NoteScoring.h"
#include "core/evaluation/OnsetDeviation.h"
#include "core/notes/NoteRoll.h"

namespace rollwright {

namespace {

constexpr FrameGrid kNoteGrid{kNoteHop, kNoteHop / 2, 0};

/// What the posteriors should have been.
struct Labels {
    Posteriorgram frame;
    Posteriorgram onset;
};

Labels labelsOf(std::span<const Note> reference, const FrameGrid& grid)
{
    return {frameRoll(reference, grid), onsetRoll(reference, grid)};
}

FrameScores scoreFrames(const Labels& labels, std::span<const Note> reference,
                        const Transcription& transcription)
{
    const Posteriors& posteriors = *transcription.posteriors;
    if (transcription.corrected)
        return scoreRolls(reference, transcription.notes, posteriors.grid);
    const DecoderParams& params = transcription.params;
    // A triangle covers frames around the onset that a one-frame label does not.
    const bool triangular = transcription.model.onsetTarget == OnsetTarget::Triangular;
    return {scoreCells(labels.frame, posteriors.frame, params.frameThreshold),
            triangular
                ? scoreCells(labels.onset, onsetRoll(transcription.notes, posteriors.grid), 1)
                : scoreCells(labels.onset, posteriors.onset, params.onsetThreshold)};
}

std::optional<NoteScores> scoreVelocities(std::span<const Note> reference,
                                          std::span<const Note> estimate, const ScoringRules& rules)
{
    if (!rules.velocities)
        return std::nullopt;
    return scoreNotes(reference, estimate, MatchRule::OnsetOffsetAndVelocity, rules.tolerance);
}

EvaluationReport evaluateNotesOf(std::span<const Note> reference,
                                 const Transcription& transcription, const ScoringRules& rules)
{
    EvaluationReport report =
        evaluateNotes(reference, transcription.notes, rulesFor(transcription, rules));
    report.corrected = transcription.corrected;
    return report;
}

EvaluationReport evaluateWith(const Labels& labels, std::span<const Note> reference,
                              const Transcription& transcription, const LossScores& loss,
                              const ScoringRules& rules)
{
    EvaluationReport report = evaluateNotesOf(reference, transcription, rules);
    report.loss = loss;
    report.frame = scoreFrames(labels, reference, transcription);
    return report;
}

} // namespace

EvaluationReport evaluateNotes(std::span<const Note> reference, std::span<const Note> estimate,
                               const ScoringRules& rules)
{
    EvaluationReport report;
    report.frame = scoreRolls(reference, estimate, kNoteGrid);
    report.note = scoreNotes(reference, estimate, MatchRule::Onset, rules.tolerance);
    report.noteWithOffsets =
        scoreNotes(reference, estimate, MatchRule::OnsetOffset, rules.tolerance);
    report.noteWithOffsetsAndVelocity = scoreVelocities(reference, estimate, rules);
    return report;
}

AlignedScores evaluateAligned(std::span<const Note> reference, std::span<const Note> estimate,
                              const ScoringRules& rules)
{
    const Seconds deviation = medianOnsetDeviation(reference, estimate).value_or(Seconds(0));
    const std::vector<Note> inTime = moved(estimate, -deviation);
    return {deviation, scoreNotes(reference, inTime, MatchRule::Onset, rules.tolerance),
            scoreNotes(reference, inTime, MatchRule::OnsetOffset, rules.tolerance),
            scoreVelocities(reference, inTime, rules)};
}

ScoringRules rulesFor(const Transcription& transcription, ScoringRules rules)
{
    if (transcription.posteriors && transcription.posteriors->velocity.empty())
        rules.velocities = false;
    return rules;
}

EvaluationReport evaluate(std::span<const Note> reference, const Transcription& transcription,
                          const ScoringRules& rules)
{
    if (!transcription.posteriors)
        return evaluateNotesOf(reference, transcription, rules);
    const Posteriors& posteriors = *transcription.posteriors;
    const Labels labels = labelsOf(reference, posteriors.grid);
    return evaluateWith(labels, reference, transcription,
                        {crossEntropy(labels.frame, posteriors.frame),
                         crossEntropy(labels.onset, posteriors.onset)},
                        rules);
}

EvaluationReport evaluate(std::span<const Note> reference, const Transcription& transcription,
                          const LossScores& loss, const ScoringRules& rules)
{
    if (!transcription.posteriors)
        return evaluateNotesOf(reference, transcription, rules);
    return evaluateWith(labelsOf(reference, transcription.posteriors->grid), reference,
                        transcription, loss, rules);
}

} // namespace rollwright
