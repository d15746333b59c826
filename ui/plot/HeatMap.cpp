#include "ui/plot/HeatMap.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

namespace {

constexpr int kTileColumns = 512;
constexpr int kBytesKept = 12'000'000; ///< of tiles, a heat map
constexpr int kCoarsestLevel = 16;

/// So many frames share a column that a column is one device pixel or a little less.
int framesPerColumn(Seconds hop, double devicePixelsPerSecond)
{
    const double framesPerPixel = 1 / (hop.count() * devicePixelsPerSecond);
    const int level = static_cast<int>(std::floor(std::log2(std::max(1.0, framesPerPixel))));
    return 1 << std::min(level, kCoarsestLevel);
}

} // namespace

HeatMap::HeatMap() : m_tiles(kBytesKept) {}

void HeatMap::setSources(std::vector<HeatSource> sources)
{
    const bool grown = sources.size() >= m_sources.size() &&
                       std::equal(m_sources.begin(), m_sources.end(), sources.begin());
    if (!grown)
        m_tiles.clear();
    m_sources = std::move(sources);
}

void HeatMap::setColours(const ColourMap& colours)
{
    m_colours = colours;
    m_tiles.clear();
}

void HeatMap::draw(QPainter& painter, const TimePitchMapping& map, double top, double bottom)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    for (int i = 0; i < static_cast<int>(m_sources.size()); ++i)
        drawSource(painter, map, {top, bottom}, i);
}

void HeatMap::drawSource(QPainter& painter, const TimePitchMapping& map, Strip strip, int index)
{
    const FrameGrid& grid = m_sources[static_cast<std::size_t>(index)].grid;
    const int first = std::max(0, grid.frameAt(map.view.begin));
    const int last = std::min(grid.frames - 1, grid.frameAt(map.view.end));
    if (first > last)
        return;

    const double ratio = painter.device()->devicePixelRatioF();
    const int perColumn = framesPerColumn(grid.hop, map.pixelsPerSecond() * ratio);
    const int perTile = perColumn * kTileColumns;
    const auto edge = [&](double frame) { // on a device pixel, or a gap shows between two tiles
        return std::round(map.x(grid.timeOf(frame)) * ratio) / ratio;
    };
    for (int begin = first / perTile * perTile; begin <= last; begin += perTile) {
        const QImage& image = tile({index, {begin, perColumn, kTileColumns}});
        const int end = std::min(begin + image.width() * perColumn, grid.frames);
        const QRectF target(QPointF(edge(begin - 0.5), strip.top),
                            QPointF(edge(end - 0.5), strip.bottom));
        const QRectF source(0, 0, double(end - begin) / perColumn, image.height());
        painter.drawImage(target, image, source);
    }
}

const QImage& HeatMap::tile(const TileKey& key)
{
    if (const QImage* known = m_tiles.object(key))
        return *known;
    const HeatSource& source = m_sources[static_cast<std::size_t>(key.source)];
    auto* made = new QImage(renderTile(source, key.span, m_colours)); // QCache owns it
    m_tiles.insert(key, made, std::min(kBytesKept, static_cast<int>(made->sizeInBytes())));
    return *made;
}

} // namespace rollwright
