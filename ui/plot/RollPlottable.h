#pragma once

#include "ui/plot/QCustomPlot.h"
#include "ui/plot/TimePitchMapping.h"

namespace rollwright {

/// The mapping that an axis rect shows at present: its bottom axis is time, its left axis pitch.
TimePitchMapping mappingOf(const QCPAxisRect& axisRect);

/// What the plottables of a roll share. They are drawn in view coordinates of their own, take no
/// part in QCustomPlot's selection, legend and axis rescaling, and never decide the view.
class RollPlottable : public QCPAbstractPlottable
{
    Q_OBJECT
public:
    explicit RollPlottable(QCPAxisRect& axisRect);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& found, QCP::SignDomain) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const override;

protected:
    TimePitchMapping mapping() const;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}
};

} // namespace rollwright
