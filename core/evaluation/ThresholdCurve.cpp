#include "core/evaluation/ThresholdCurve.h"

#include <algorithm>

#include "core/evaluation/NoteScoring.h"
#include "core/notes/NoteDecoder.h"

namespace rollwright {

ThresholdCurve ThresholdCurve::with(const CurvePoint& point) const
{
    ThresholdCurve curve = *this;
    auto place =
        std::ranges::lower_bound(curve.points, point.threshold, {}, &CurvePoint::threshold);
    if (place != curve.points.end() && place->threshold == point.threshold)
        *place = point;
    else
        curve.points.insert(place, point);
    return curve;
}

const CurvePoint* ThresholdCurve::best() const
{
    const auto best = std::ranges::max_element(
        points, {}, [](const CurvePoint& point) { return point.scores.f1; });
    return best == points.end() ? nullptr : &*best;
}

Result<ThresholdCurve> thresholdCurve(std::span<const Note> reference,
                                      const Transcription& transcription,
                                      const DecoderParams& params,
                                      std::span<const double> thresholds, JobControl& control)
{
    ThresholdCurve curve{params, {}};
    for (const double threshold : thresholds) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, transcription.model.name);
        DecoderParams at = params;
        at.onsetThreshold = threshold;
        const NoteList notes = decodeNotes(*transcription.posteriors, at); // onsets need no pedal
        curve.points.push_back({threshold, scoreNotes(reference, notes, MatchRule::Onset)});
    }
    return curve;
}

std::vector<double> curveThresholds()
{
    std::vector<double> thresholds{0.01, 0.02, 0.03, 0.05, 0.07};
    for (int i = 2; i < 20; ++i)
        thresholds.push_back(i * 0.05);
    thresholds.push_back(0.98);
    return thresholds;
}

} // namespace rollwright
