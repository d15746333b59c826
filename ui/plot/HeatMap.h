#pragma once

#include <vector>

#include <QCache>
#include <QPainter>

#include "ui/plot/HeatTile.h"
#include "ui/plot/TimePitchMapping.h"

namespace rollwright {

/// Sources in time order as one heat map. Drawn from tiles that are made when they are first seen,
/// at the level of detail of the view, and kept while there is room.
class HeatMap
{
public:
    HeatMap();

    /// When the former sources stand at the beginning of the new ones, their tiles stay.
    void setSources(std::vector<HeatSource> sources);
    void setColours(const ColourMap& colours);

    /// The frames in view; rows fill [top, bottom] (pixels), the highest at the top.
    void draw(QPainter& painter, const TimePitchMapping& map, double top, double bottom);

private:
    struct TileKey {
        int source = 0;
        TileSpan span;

        bool operator==(const TileKey&) const = default;
        friend std::size_t qHash(const TileKey& key, std::size_t seed)
        {
            return qHashMulti(seed, key.source, key.span.firstFrame, key.span.framesPerColumn);
        }
    };

    struct Strip {
        double top = 0;
        double bottom = 0;
    };

    void drawSource(QPainter& painter, const TimePitchMapping& map, Strip strip, int index);
    const QImage& tile(const TileKey& key);

    std::vector<HeatSource> m_sources;
    ColourMap m_colours;
    QCache<TileKey, QImage> m_tiles;
};

} // namespace rollwright
