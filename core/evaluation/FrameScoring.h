#pragma once

#include <span>

#include "core/base/FrameGrid.h"
#include "core/evaluation/EvaluationReport.h"
#include "core/model/Posteriors.h"

namespace rollwright {

/// Scores of cells that are on, in one roll against another of the same grid: a cell is on where
/// its value reaches the threshold. 0 where nothing is on.
PrecisionRecall scoreCells(const Posteriorgram& labels, const Posteriorgram& posteriors,
                           double threshold);

/// Mean binary cross-entropy of all cells, in nats. A probability that the number format rounds to
/// 1 counts as 1 - 2^-25, so that one saturated cell does not make the mean infinite.
double crossEntropy(const Posteriorgram& labels, const Posteriorgram& posteriors);

/// Frame and onset scores of notes against notes by the rule of NoteRoll, on a grid as fine as
/// `grid` that begins where it does and has no end. Time and memory depend on how many notes there
/// are, not on how long.
FrameScores scoreRolls(std::span<const Note> reference, std::span<const Note> estimate,
                       const FrameGrid& grid);

} // namespace rollwright
