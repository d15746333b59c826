#pragma once

#include <QImage>

#include "core/model/Posteriors.h"
#include "ui/theme/ColourMap.h"

namespace rollwright {

/// Which frames a tile shows: `columns` columns of `framesPerColumn` frames from `firstFrame`.
struct TileSpan {
    int firstFrame = 0;
    int framesPerColumn = 1;
    int columns = 0;

    bool operator==(const TileSpan&) const = default;
};

/// A picture of a part of a posteriorgram: one pixel a key, the highest key in the top row. A
/// column of several frames shows their maximum, so that a single onset stays visible however far
/// out the view is zoomed. Frames beyond the end are left out: the image may be narrower.
QImage renderTile(const Posteriorgram& posteriorgram, const TileSpan& span,
                  const ColourMap& colours);

} // namespace rollwright
