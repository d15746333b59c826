#include "ui/roll/PosteriorTile.h"

#include <algorithm>
#include <array>

namespace rollwright {

namespace {

using KeyValues = std::array<float, kKeyCount>;

KeyValues maximaOf(const Posteriorgram& posteriorgram, int begin, int end)
{
    KeyValues maxima{};
    for (int frame = begin; frame < end; ++frame) {
        for (int key = 0; key < kKeyCount; ++key) {
            float& maximum = maxima[static_cast<std::size_t>(key)];
            maximum = std::max(maximum, posteriorgram.at(frame, key));
        }
    }
    return maxima;
}

} // namespace

QImage renderTile(const Posteriorgram& posteriorgram, const TileSpan& span,
                  const ColourMap& colours)
{
    const int frames = std::max(0, posteriorgram.frames() - span.firstFrame);
    const int filled = (frames + span.framesPerColumn - 1) / span.framesPerColumn;
    QImage image(std::min(span.columns, filled), kKeyCount, QImage::Format_RGB32);
    for (int column = 0; column < image.width(); ++column) {
        const int begin = span.firstFrame + column * span.framesPerColumn;
        const int end = std::min(begin + span.framesPerColumn, posteriorgram.frames());
        const KeyValues values = maximaOf(posteriorgram, begin, end);
        for (int key = 0; key < kKeyCount; ++key) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(kKeyCount - 1 - key));
            line[column] = colours.at(values[static_cast<std::size_t>(key)]);
        }
    }
    return image;
}

} // namespace rollwright
