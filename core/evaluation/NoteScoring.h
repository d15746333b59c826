#pragma once

#include <span>

#include "core/evaluation/EvaluationReport.h"
#include "core/evaluation/NoteMatcher.h"

namespace rollwright {

/// Of how many things are in both, in the reference and in the estimate; 0 where there is nothing
/// to divide by. F1 is the harmonic mean.
PrecisionRecall precisionRecallOf(double both, double reference, double estimate);

/// Matched notes as fractions of the estimated and of the reference notes, as
/// mir_eval.transcription.precision_recall_f1_overlap gives them: all 0 when a list is empty.
/// Notes that do not sound, which mir_eval refuses, count on neither side.
NoteScores scoreNotes(std::span<const Note> reference, std::span<const Note> estimate,
                      MatchRule rule, const MatchTolerance& tolerance = {});

} // namespace rollwright
