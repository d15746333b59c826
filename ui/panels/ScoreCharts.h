#pragma once

#include <span>

#include "core/evaluation/ThresholdCurve.h"

#include "ui/panels/MetricPanel.h"
#include "ui/panels/ScoreBars.h"

namespace rollwright {

/// How scores are split up.
enum class ScoreDivision {
    Measure,   ///< all notes, by frame, onset, note, note with offsets, ... with velocity
    Octave,    ///< note scores of each octave
    Velocity,  ///< of soft and loud notes
    Polyphony, ///< by how many notes sound together
};

/// Groups without a note are left out. Each column has its colour of `colours`.
BarChart chartOf(const std::vector<ScoredColumn>& columns, ScoreDivision division,
                 std::span<const QColor> colours);

/// "Onset threshold 0.55: precision 0.86, recall 0.81, F1 0.83. Best of the curve: 0.45 with
/// F1 0.84." `curve` may be null.
QString curveText(const ThresholdCurve* curve, const CurvePoint& present);

} // namespace rollwright
