#pragma once

#include <functional>
#include <memory>
#include <span>

#include <QImage>

#include "core/base/FrameGrid.h"
#include "ui/theme/ColourMap.h"

namespace rollwright {

/// Rows of values from 0 to 1 over frames, to be drawn as a heat map: posteriors by key,
/// spectrograms by bin. Equal when they show the same data.
struct HeatSource {
    std::shared_ptr<const void> data; ///< what `maxima` reads, kept alive
    FrameGrid grid;
    int rows = 0;

    /// The largest value of each row, the lowest row first, over frames [begin, end), which are
    /// some.
    std::function<void(int begin, int end, std::span<float> rows)> maxima;

    bool operator==(const HeatSource& other) const { return data == other.data; }
};

/// Which frames a tile shows: `columns` columns of `framesPerColumn` frames from `firstFrame`.
struct TileSpan {
    int firstFrame = 0;
    int framesPerColumn = 1;
    int columns = 0;

    bool operator==(const TileSpan&) const = default;
};

/// A picture of a part of a heat map: one pixel a row, the highest in the top line. A column of
/// several frames shows their maximum, so that a single onset stays visible however far out the
/// view is zoomed. Frames beyond the end are left out: the image may be narrower.
QImage renderTile(const HeatSource& source, const TileSpan& span, const ColourMap& colours);

} // namespace rollwright
