#include "core/evaluation/Assessment.h"

#include "core/evaluation/NoteScoring.h"
#include "core/evaluation/OnsetDeviation.h"

namespace rollwright {

namespace {

Assessment around(EvaluationReport report, std::span<const Note> reference,
                  std::span<const Note> estimate)
{
    Assessment assessment;
    assessment.report = std::move(report);
    assessment.comparison = compareNotes(reference, estimate);
    assessment.breakdown = breakDown(assessment.comparison);
    assessment.onsetDeviations = onsetDeviations(reference, estimate);
    assessment.medianDeviation = medianOf(assessment.onsetDeviations);
    const Seconds shift = assessment.medianDeviation.value_or(Seconds(0));
    assessment.alignedNote = scoreNotes(reference, moved(estimate, -shift), MatchRule::Onset);
    return assessment;
}

} // namespace

Assessment assess(std::span<const Note> reference, const Transcription& transcription,
                  const ScoringRules& rules)
{
    return around(evaluate(reference, transcription, rules), reference, transcription.notes);
}

Assessment reassess(const Assessment& before, std::span<const Note> reference,
                    const Transcription& transcription, const ScoringRules& rules)
{
    if (!before.report.loss)
        return assess(reference, transcription, rules);
    return around(evaluate(reference, transcription, *before.report.loss, rules), reference,
                  transcription.notes);
}

} // namespace rollwright
