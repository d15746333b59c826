#pragma once

#include <span>
#include <vector>

#include "core/model/PosteriorPeaks.h"

namespace rollwright {

/// The onset posterior of the peaks that are looked at.
constexpr double kLeastStroke = 0.03;

/// What posteriors tell of a candidate: log-odds of the onset posterior at its peak, before, after
/// and farther off, of the frame posterior from 120 ms before to half a second after, of the offset
/// posterior, and the velocity.
constexpr std::size_t kStrokeFeatures = 12;

/// A stroke that a network may have heard, surely or hardly.
struct StrokeCandidate {
    PosteriorPeak peak;
    int key = 0;
    Seconds time{}; ///< of the peak
    /// What posteriors tell, then what the network itself tells of the cell, where it does.
    std::vector<float> heard = std::vector<float>(kStrokeFeatures);
};

/// In order of time, then key.
using StrokeCandidates = std::vector<StrokeCandidate>;

/// Every local maximum of the onset posterior that reaches `kLeastStroke`, with what posteriors
/// tell of it; those that a model does not give count as 0. Any thread.
StrokeCandidates findStrokes(const Posteriors& posteriors);

/// Gives each candidate, in the posteriors that it was found in, the probability of being a stroke
/// that stands at its place in `probabilities` (which are above 0 and below 1): the slopes of its
/// peak, down to the next rise and to the valley before the key's next candidate, are scaled with
/// it, so that it keeps its refined position and no new peaks arise.
void weighStrokes(Posteriorgram& onsets, const StrokeCandidates& candidates,
                  std::span<const float> probabilities);

} // namespace rollwright
