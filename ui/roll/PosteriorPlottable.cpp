#include "ui/roll/PosteriorPlottable.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

namespace {

constexpr int kTileColumns = 512;
constexpr int kTilesKept = 64; ///< 180 kB each
constexpr int kCoarsestLevel = 16;

/// So many frames share a column that a column is one device pixel or a little less.
int framesPerColumn(Seconds hop, double devicePixelsPerSecond)
{
    const double framesPerPixel = 1 / (hop.count() * devicePixelsPerSecond);
    const int level = static_cast<int>(std::floor(std::log2(std::max(1.0, framesPerPixel))));
    return 1 << std::min(level, kCoarsestLevel);
}

} // namespace

PosteriorPlottable::PosteriorPlottable(QCPAxisRect& axisRect, Posteriorgram Posteriors::*roll)
    : RollPlottable(axisRect), m_roll(roll), m_tiles(kTilesKept)
{
}

void PosteriorPlottable::setSegments(PosteriorSegments segments)
{
    const bool grown = segments.size() >= m_segments.size() &&
                       std::equal(m_segments.begin(), m_segments.end(), segments.begin());
    if (!grown)
        m_tiles.clear();
    m_segments = std::move(segments);
}

void PosteriorPlottable::setColours(const ColourMap& colours)
{
    m_colours = colours;
    m_tiles.clear();
}

std::optional<float> PosteriorPlottable::valueAt(Seconds time, Pitch pitch) const
{
    if (!pitch.onPiano())
        return std::nullopt;
    for (const auto& segment : m_segments) {
        const int frame = segment->grid.frameAt(time);
        const Posteriorgram& roll = (*segment).*m_roll;
        if (frame >= 0 && frame < roll.frames())
            return roll.at(frame, pitch.key());
    }
    return std::nullopt;
}

void PosteriorPlottable::draw(QCPPainter* painter)
{
    const TimePitchMapping map = mapping();
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    for (int i = 0; i < static_cast<int>(m_segments.size()); ++i)
        drawSegment(*painter, map, i);
}

void PosteriorPlottable::drawSegment(QCPPainter& painter, const TimePitchMapping& map, int index)
{
    const Posteriors& segment = *m_segments[static_cast<std::size_t>(index)];
    const FrameGrid& grid = segment.grid;
    const int frames = (segment.*m_roll).frames();
    const int first = std::max(0, grid.frameAt(map.view.begin));
    const int last = std::min(frames - 1, grid.frameAt(map.view.end));
    if (first > last)
        return;

    const double ratio = painter.device()->devicePixelRatioF();
    const int perColumn = framesPerColumn(grid.hop, map.pixelsPerSecond() * ratio);
    const int perTile = perColumn * kTileColumns;
    for (int begin = first / perTile * perTile; begin <= last; begin += perTile) {
        const QImage& image = tile({index, {begin, perColumn, kTileColumns}});
        const int end = std::min(begin + image.width() * perColumn, frames);
        const QRectF target = map.rect(grid.timeOf(begin - 0.5), grid.timeOf(end - 0.5),
                                       kLowestPitch, kLowestPitch + kKeyCount - 1);
        const QRectF source(0, 0, double(end - begin) / perColumn, image.height());
        painter.drawImage(target, image, source);
    }
}

const QImage& PosteriorPlottable::tile(const TileKey& key)
{
    if (const QImage* known = m_tiles.object(key))
        return *known;
    const Posteriorgram& roll = (*m_segments[static_cast<std::size_t>(key.segment)]).*m_roll;
    auto* made = new QImage(renderTile(roll, key.span, m_colours)); // QCache owns it
    m_tiles.insert(key, made);
    return *made;
}

} // namespace rollwright
