#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "core/evaluation/ThresholdCurve.h"

namespace rollwright {

/// Precision over recall for all onset thresholds, with the present one on it. Lines of equal F1
/// lie behind.
class CurvePlot : public QWidget
{
    Q_OBJECT
public:
    explicit CurvePlot(QWidget* parent = nullptr);

    /// Null: nothing is drawn but the present point, if there is one.
    void setCurve(std::shared_ptr<const ThresholdCurve> curve,
                  const std::optional<CurvePoint>& present);
    void setColour(const QColor& colour);

    const ThresholdCurve* curve() const { return m_curve.get(); }
    const QColor& colour() const { return m_colour; }
    const std::optional<CurvePoint>& present() const { return m_present; }
    QPointF placeOf(double recall, double precision) const; ///< in the widget

    QSize sizeHint() const override { return {240, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF area() const;
    void drawGround(QPainter& painter) const;
    void drawCurve(QPainter& painter) const;

    std::shared_ptr<const ThresholdCurve> m_curve;
    std::optional<CurvePoint> m_present;
    QColor m_colour;
};

} // namespace rollwright
