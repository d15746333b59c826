#pragma once

#include <cmath>

#include "core/base/Units.h"

namespace rollwright {

/// Where the frames of a posteriorgram lie in time: frame t is centred on `centre + t * hop`.
struct FrameGrid {
    Seconds hop{};    ///< distance of two frames
    Seconds centre{}; ///< time of the middle of frame 0
    int frames = 0;

    bool operator==(const FrameGrid&) const = default;

    Seconds timeOf(double frame) const { return centre + frame * hop; }

    /// The position of `time` in frames, fractional and not clamped: 0 at the middle of frame 0.
    double positionOf(Seconds time) const { return (time - centre) / hop; }

    /// The frame whose span [middle - hop/2, middle + hop/2) holds `time`; not clamped to the grid.
    int frameAt(Seconds time) const { return static_cast<int>(std::floor(positionOf(time) + 0.5)); }

    /// The grid of `count` frames that begins at frame `first` of this one.
    FrameGrid part(int first, int count) const { return {hop, timeOf(first), count}; }
};

} // namespace rollwright
