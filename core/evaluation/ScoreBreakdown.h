#pragma once

#include <vector>

#include "core/evaluation/EvaluationReport.h"
#include "core/evaluation/NoteComparison.h"

namespace rollwright {

/// How often notes were found, missed and made up.
struct NoteCounts {
    int truePositives = 0;
    int falsePositives = 0;
    int falseNegatives = 0;

    bool operator==(const NoteCounts&) const = default;

    int total() const { return truePositives + falsePositives + falseNegatives; }
    PrecisionRecall scores() const; ///< 0 where there is nothing to divide by
};

/// The notes whose number (octave, velocity, polyphony) lies within [lowest, highest].
struct ScoreGroup {
    int lowest = 0;
    int highest = 0;
    NoteCounts counts;

    bool operator==(const ScoreGroup&) const = default;
};

/// The note scores (onset within 50 ms, pitch), split up. The groups of each division hold every
/// note of the comparison once, so their counts add up to the comparison's; a matched pair is
/// counted where its reference note belongs.
struct ScoreBreakdown {
    std::vector<ScoreGroup> byOctave;   ///< as keys are named: middle C begins octave 4
    std::vector<ScoreGroup> byVelocity; ///< MIDI velocity; of an extra note its own
    std::vector<ScoreGroup>
        byPolyphony; ///< reference notes that sound at the onset or are struck with it

    bool operator==(const ScoreBreakdown&) const = default;
};

ScoreBreakdown breakDown(const NoteComparison& comparison);

} // namespace rollwright
