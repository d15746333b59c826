#pragma once

#include <array>
#include <vector>

#include "core/model/Posteriors.h"

namespace rollwright {

/// A local maximum over time in the posteriorgram of one key.
struct PosteriorPeak {
    int frame = 0;       ///< the frame of the maximum; the middle one of a plateau
    double position = 0; ///< in frames, refined: within half a frame of the maximum
    float value = 0;
};

using PeaksOfKeys = std::array<std::vector<PosteriorPeak>, kKeyCount>;

/// Local maxima at or above `threshold`, in time order. A plateau is one peak at its middle; of two
/// peaks less than `minimumGap` frames apart the higher stays (the first on equality). The position
/// is refined from the two neighbours as in Kong et al., "High-resolution piano transcription with
/// pedals by regressing onset and offset times", 2021: exact for a triangular target.
/// A maximum in the first or the last frame is not refined.
PeaksOfKeys findPeaks(const Posteriorgram& posteriorgram, double threshold, int minimumGap);

} // namespace rollwright
