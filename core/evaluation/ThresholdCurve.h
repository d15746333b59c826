#pragma once

#include <span>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/evaluation/EvaluationReport.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// Note scores (onset within 50 ms, pitch) at one onset threshold.
struct CurvePoint {
    double threshold = 0;
    NoteScores scores;
};

/// Precision and recall over the onset threshold.
struct ThresholdCurve {
    DecoderParams params;           ///< the other values; the onset threshold is not meant
    std::vector<CurvePoint> points; ///< thresholds rise

    /// The curve with a point more, in its place; one at the same threshold gives way.
    ThresholdCurve with(const CurvePoint& point) const;

    /// Of the point with the highest F1, the lowest such; null when there are no points.
    const CurvePoint* best() const;
};

/// Decodes a transcription's posteriors again at each of the thresholds (probabilities, rising),
/// the other values as in `params`. Asks for cancellation at each; fails with Cancelled only.
Result<ThresholdCurve> thresholdCurve(std::span<const Note> reference,
                                      const Transcription& transcription,
                                      const DecoderParams& params,
                                      std::span<const double> thresholds, JobControl& control);

/// Those of the curve that is shown: from 0.01 to 0.98, closer where networks that were taught rare
/// onsets have their calibrated threshold.
std::vector<double> curveThresholds();

} // namespace rollwright
