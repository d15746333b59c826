#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/model/Posteriors.h"
#include "core/notes/Note.h"
#include "ui/plot/HeatMap.h"
#include "ui/plot/RollPlottable.h"

namespace rollwright {

/// Posteriors in time order: one piece when all is computed, several while they arrive.
using PosteriorSegments = std::vector<std::shared_ptr<const Posteriors>>;

/// A posteriorgram as a heat map.
class PosteriorPlottable : public RollPlottable
{
    Q_OBJECT
public:
    /// `roll` says which of the posteriorgrams is shown: &Posteriors::frame or ::onset.
    PosteriorPlottable(QCPAxisRect& axisRect, Posteriorgram Posteriors::*roll);

    void setSegments(PosteriorSegments segments);
    void setColours(const ColourMap& colours) { m_map.setColours(colours); }

    /// Nothing where no segment lies or the model does not give this roll.
    std::optional<float> valueAt(Seconds time, Pitch pitch) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    Posteriorgram Posteriors::*m_roll;
    PosteriorSegments m_segments;
    HeatMap m_map;
};

/// The rows of a posteriorgram by key; `roll` is one of `posteriors`'.
HeatSource heatOf(const std::shared_ptr<const Posteriors>& posteriors,
                  Posteriorgram Posteriors::*roll);

} // namespace rollwright
