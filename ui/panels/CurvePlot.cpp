#include "ui/panels/CurvePlot.h"

#include <QPainter>
#include <QPolygonF>

#include "ui/theme/FaintLine.h"

namespace rollwright {

namespace {

constexpr double kDot = 2.5;
constexpr double kPresent = 5;

/// The precision that gives `f1` with this recall; nothing where none up to 1 does.
std::optional<double> precisionFor(double f1, double recall)
{
    const double rest = 2 * recall - f1;
    if (rest <= 0 || f1 * recall / rest > 1)
        return std::nullopt;
    return f1 * recall / rest;
}

bool empty(const NoteScores& scores)
{
    return scores.precision == 0 && scores.recall == 0; // no notes: no place on the curve
}

} // namespace

CurvePlot::CurvePlot(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Precision and recall over the onset threshold"));
    setMinimumHeight(140);
}

void CurvePlot::setCurve(std::shared_ptr<const ThresholdCurve> curve,
                         const std::optional<CurvePoint>& present)
{
    m_curve = std::move(curve);
    m_present = present;
    setAccessibleDescription(m_present ? tr("At %1: precision %2, recall %3")
                                             .arg(m_present->threshold, 0, 'f', 2)
                                             .arg(m_present->scores.precision, 0, 'f', 2)
                                             .arg(m_present->scores.recall, 0, 'f', 2)
                                       : QString());
    update();
}

void CurvePlot::setColour(const QColor& colour)
{
    m_colour = colour;
    update();
}

QRectF CurvePlot::area() const
{
    const int line = fontMetrics().height();
    const int numbers = fontMetrics().horizontalAdvance("0.5") + 6;
    return QRectF(rect()).adjusted(line + numbers, 6, -10, -2.0 * line - 4);
}

QPointF CurvePlot::placeOf(double recall, double precision) const
{
    const QRectF square = area();
    return {square.left() + recall * square.width(), square.bottom() - precision * square.height()};
}

void CurvePlot::drawGround(QPainter& painter) const
{
    const QRectF square = area();
    const int line = fontMetrics().height();
    painter.setPen(QPen(faintLine(palette()), 0, Qt::DotLine));
    for (int tenth = 2; tenth <= 9; ++tenth) {
        QPolygonF equal;
        for (double recall = 0.01; recall <= 1.001; recall += 0.01) {
            if (const auto precision = precisionFor(tenth / 10.0, recall))
                equal << placeOf(recall, *precision);
        }
        painter.drawPolyline(equal);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawRect(square);
    for (const double value : {0.0, 0.5, 1.0}) {
        const QString number = QString::number(value);
        const QPointF below = placeOf(value, 0);
        painter.drawText(QRectF(below.x() - 20, below.y() + 2, 40, line), Qt::AlignCenter, number);
        const QPointF beside = placeOf(0, value);
        painter.drawText(QRectF(beside.x() - 44, beside.y() - line / 2.0, 40, line),
                         Qt::AlignRight | Qt::AlignVCenter, number);
    }
    painter.drawText(QRectF(square.left(), square.bottom() + line, square.width(), line + 2.0),
                     Qt::AlignCenter, tr("recall"));
    painter.save();
    painter.translate(line / 2.0 + 1, square.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-60, -line / 2.0, 120, line), Qt::AlignCenter, tr("precision"));
    painter.restore();
}

void CurvePlot::drawCurve(QPainter& painter) const
{
    QPolygonF line;
    for (const CurvePoint& point : m_curve->points) {
        if (!empty(point.scores))
            line << placeOf(point.scores.recall, point.scores.precision);
    }
    painter.setPen(QPen(m_colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colour);
    for (const QPointF& place : line)
        painter.drawEllipse(place, kDot, kDot);
}

void CurvePlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGround(painter);
    if (m_curve)
        drawCurve(painter);
    if (m_present && !empty(m_present->scores)) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5));
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawEllipse(placeOf(m_present->scores.recall, m_present->scores.precision),
                            kPresent, kPresent);
    }
}

} // namespace rollwright
