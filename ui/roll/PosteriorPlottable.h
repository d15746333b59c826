#pragma once

#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include <QCache>

#include "core/notes/Note.h"
#include "ui/roll/PosteriorTile.h"
#include "ui/roll/RollPlottable.h"

namespace rollwright {

/// Posteriors in time order: one piece when all is computed, several while they arrive.
using PosteriorSegments = std::vector<std::shared_ptr<const Posteriors>>;

/// A posteriorgram as a heat map. Drawn from tiles that are made when they are first seen, at the
/// level of detail of the view, and kept while there is room.
class PosteriorPlottable : public RollPlottable
{
    Q_OBJECT
public:
    /// `roll` says which of the posteriorgrams is shown: &Posteriors::frame or ::onset.
    PosteriorPlottable(QCPAxisRect& axisRect, Posteriorgram Posteriors::*roll);

    void setSegments(PosteriorSegments segments);
    void setColours(const ColourMap& colours);

    /// Nothing where no segment lies or the model does not give this roll.
    std::optional<float> valueAt(Seconds time, Pitch pitch) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    struct TileKey {
        int segment = 0;
        TileSpan span;

        bool operator==(const TileKey&) const = default;
        friend std::size_t qHash(const TileKey& key, std::size_t seed)
        {
            return qHashMulti(seed, key.segment, key.span.firstFrame, key.span.framesPerColumn);
        }
    };

    void drawSegment(QCPPainter& painter, const TimePitchMapping& map, int index);
    const QImage& tile(const TileKey& key);

    Posteriorgram Posteriors::*m_roll;
    PosteriorSegments m_segments;
    ColourMap m_colours;
    QCache<TileKey, QImage> m_tiles;
};

} // namespace rollwright
