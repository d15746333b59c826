#pragma once

#include <memory>
#include <vector>

#include "core/features/Spectrogram.h"
#include "ui/plot/HeatMap.h"
#include "ui/plot/RollPlottable.h"

namespace rollwright {

/// A spectrogram, the lowest bin at the bottom; all bins fill the height.
class SpectrogramPlottable : public RollPlottable
{
    Q_OBJECT
public:
    explicit SpectrogramPlottable(QCPAxisRect& axisRect);

    void setPieces(const std::vector<std::shared_ptr<const Spectrogram>>& pieces);
    void setColours(const ColourMap& colours) { m_map.setColours(colours); }

protected:
    void draw(QCPPainter* painter) override;

private:
    HeatMap m_map;
};

/// The rows of a spectrogram, a few bins each, from kQuietestDecibels (0) to full scale (1).
HeatSource heatOf(const std::shared_ptr<const Spectrogram>& spectrogram);

} // namespace rollwright
