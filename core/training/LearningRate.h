#pragma once

namespace rollwright {

/// How fast a run learns: linearly up to a peak, then down as a half cosine.
struct LearningRate {
    double peak = 0;
    int warmUp = 0;        ///< steps until the peak
    double finalShare = 0; ///< of the peak, at the end

    /// At a step (from 0) of `steps`.
    double at(int step, int steps) const;
};

} // namespace rollwright
