#pragma once

#include <memory>

#include "core/audio/PeakPyramid.h"
#include "ui/plot/RollPlottable.h"

namespace rollwright {

/// The outline of a recording: at every device pixel a line from the smallest to the largest sample
/// that falls on it. The loudest sample of the recording fills the height.
class WaveformPlottable : public RollPlottable
{
    Q_OBJECT
public:
    explicit WaveformPlottable(QCPAxisRect& axisRect) : RollPlottable(axisRect) {}

    void setPeaks(std::shared_ptr<const PeakPyramid> peaks); ///< null: nothing
    void setColours(const QColor& wave, const QColor& middle);

protected:
    void draw(QCPPainter* painter) override;

private:
    std::shared_ptr<const PeakPyramid> m_peaks;
    double m_loudest = 1;
    QColor m_wave;
    QColor m_middle;
};

} // namespace rollwright
