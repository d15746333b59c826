#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/evaluation/EvaluationReport.h"
#include "core/evaluation/NoteComparison.h"
#include "core/evaluation/ScoreBreakdown.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// All that is shown of one transcription against its reference.
struct Assessment {
    EvaluationReport report;
    NoteComparison comparison;            ///< the notes that `report.note` counts, one by one
    ScoreBreakdown breakdown;             ///< of the comparison
    std::vector<Seconds> onsetDeviations; ///< as `onsetDeviations` gives them
    std::optional<Seconds> medianDeviation;
    NoteScores alignedNote; ///< note scores without the median deviation
};

Assessment assess(std::span<const Note> reference, const Transcription& transcription,
                  const ScoringRules& rules = {});

/// The assessment of other notes from the same posteriors: `before` lends the losses, which do not
/// depend on how posteriors become notes.
Assessment reassess(const Assessment& before, std::span<const Note> reference,
                    const Transcription& transcription, const ScoringRules& rules = {});

} // namespace rollwright
