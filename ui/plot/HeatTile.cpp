#include "ui/plot/HeatTile.h"

#include <algorithm>
#include <vector>

namespace rollwright {

QImage renderTile(const HeatSource& source, const TileSpan& span, const ColourMap& colours)
{
    const int frames = std::max(0, source.grid.frames - span.firstFrame);
    const int filled = (frames + span.framesPerColumn - 1) / span.framesPerColumn;
    QImage image(std::min(span.columns, filled), source.rows, QImage::Format_RGB32);
    std::vector<float> values(static_cast<std::size_t>(source.rows));
    for (int column = 0; column < image.width(); ++column) {
        const int begin = span.firstFrame + column * span.framesPerColumn;
        const int end = std::min(begin + span.framesPerColumn, source.grid.frames);
        source.maxima(begin, end, values);
        for (int row = 0; row < source.rows; ++row) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(source.rows - 1 - row));
            line[column] = colours.at(values[static_cast<std::size_t>(row)]);
        }
    }
    return image;
}

} // namespace rollwright
