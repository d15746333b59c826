#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/model/PosteriorPeaks.h"

namespace rollwright {

/// What is told of a candidate: log-odds of the onset posterior at its peak, before, after and
/// farther off, of the frame posterior from 120 ms before to half a second after, of the offset
/// posterior, and the velocity.
constexpr int kStrokeFeatures = 12;

/// A stroke that a network may have heard, surely or hardly.
struct StrokeCandidate {
    PosteriorPeak peak;
    int key = 0;
    Seconds time{}; ///< of the peak
    std::array<float, kStrokeFeatures> heard{};
};

/// In order of time, then key.
using StrokeCandidates = std::vector<StrokeCandidate>;

/// Every local maximum of the onset posterior that reaches 0.03. Posteriors that a model does not
/// give count as 0. Any thread.
StrokeCandidates findStrokes(const Posteriors& posteriors);

/// Gives each candidate, in the posteriors that it was found in, the probability of being a stroke
/// that stands at its place in `probabilities` (which are above 0 and below 1): the slopes of its
/// peak, down to the next rise, are scaled with it, so that it keeps its refined position and no
/// new peaks arise.
void weighStrokes(Posteriorgram& onsets, const StrokeCandidates& candidates,
                  std::span<const float> probabilities);

} // namespace rollwright
