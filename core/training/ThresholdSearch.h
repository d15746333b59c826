#pragma once

#include <map>
#include <vector>

#include "core/base/JobControl.h"
#include "core/model/Posteriors.h"
#include "core/notes/DecoderParams.h"
#include "core/notes/Note.h"

namespace rollwright {

/// What a model heard of a recording whose notes are known.
struct LabelledPosteriors {
    std::vector<Note> reference;
    Posteriors posteriors;
    bool velocities = true; ///< the reference says them
};

/// Tries decoder parameters on pieces and keeps the best: those with the greatest sum of scores.
/// Pieces and control must outlive it. Reports Stage::Evaluating; cancelled, it soon does nothing
/// more, and what it has is not the best.
class ThresholdSearch
{
public:
    /// Means over the pieces.
    struct Score {
        double noteF1 = 0;
        double noteWithOffsetsF1 = 0;
        double frameF1 = 0;

        double sum() const { return noteF1 + noteWithOffsetsF1 + frameF1; }
    };

    /// What is not searched stays as in `start`.
    ThresholdSearch(const std::vector<LabelledPosteriors>& pieces, const DecoderParams& start,
                    JobControl& control)
        : m_pieces(pieces), m_control(control), m_params(start)
    {
    }

    const DecoderParams& params() const { return m_params; }
    const Score& score() const { return m_score; }

    /// Pairs of onset and frame thresholds from tables.
    void tryTables();
    /// From the best so far, one threshold after the other, in steps of 0.02 and 0.01.
    void climb();
    /// With the thresholds as they are, for the greatest note-with-offsets-and-velocity F1 over the
    /// pieces whose velocities are known; does nothing for a model that hears none.
    void smoothVelocities();

private:
    /// Counts a try; false when it is not wanted any more.
    bool goesOn();
    bool challenge(const DecoderParams& candidate);
    bool move(double DecoderParams::*threshold, double step);
    Score scoreOf(const DecoderParams& params);
    double frameScoreOf(double threshold);
    /// A sum over the pieces whose velocities are known.
    double velocityScoreOf(const DecoderParams& params) const;

    const std::vector<LabelledPosteriors>& m_pieces;
    JobControl& m_control;
    DecoderParams m_params;
    Score m_score;
    int m_tried = 0;
    std::map<double, double> m_frameScores; ///< by threshold
};

} // namespace rollwright
