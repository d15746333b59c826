#include "ui/panels/ScoreBars.h"

#include <algorithm>
#include <array>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/text/ToolTipText.h"
#include "ui/theme/FaintLine.h"

namespace rollwright {

namespace {

constexpr int kMeasures = 3;
constexpr int kBarHeight = 5;
constexpr int kSeriesGap = 4;
constexpr int kGroupGap = 8;
constexpr int kGap = 6; ///< between names, bars and numbers

constexpr std::array<double PrecisionRecall::*, kMeasures> kFields = {
    &PrecisionRecall::precision, &PrecisionRecall::recall, &PrecisionRecall::f1};
constexpr std::array kPatterns = {Qt::BDiagPattern, Qt::FDiagPattern, Qt::SolidPattern};

QString numberText(double value)
{
    return QString::number(value, 'f', 2);
}

QString f1Text(const std::optional<PrecisionRecall>& scores)
{
    return scores ? numberText(scores->f1) : QStringLiteral("\u2013");
}

} // namespace

ScoreBars::ScoreBars(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Precision, recall and F1"));
}

void ScoreBars::setChart(BarChart chart)
{
    m_chart = std::move(chart);
    QStringList lines;
    for (const BarChart::Group& group : m_chart.groups) {
        for (std::size_t i = 0; i < m_chart.series.size(); ++i)
            lines << tr("%1, %2: F1 %3")
                         .arg(group.name, m_chart.series[i].name, f1Text(group.scores[i]));
    }
    setAccessibleDescription(lines.join('\n'));
    updateGeometry();
    update();
}

int ScoreBars::groupHeight() const
{
    const int series = static_cast<int>(m_chart.series.size());
    const int bars = series * kMeasures * kBarHeight + std::max(0, series - 1) * kSeriesGap;
    return std::max(bars, fontMetrics().height()) + kGroupGap;
}

int ScoreBars::nameWidth() const
{
    int width = 0;
    for (const BarChart::Group& group : m_chart.groups)
        width = std::max(width, fontMetrics().horizontalAdvance(group.name));
    return width + kGap;
}

QSize ScoreBars::minimumSizeHint() const
{
    const int groups = static_cast<int>(m_chart.groups.size());
    return {nameWidth() + 120, groups * groupHeight() + fontMetrics().height() + kGap};
}

QRectF ScoreBars::barOf(std::size_t group, std::size_t series, int measure) const
{
    const double left = nameWidth();
    const double right = width() - fontMetrics().horizontalAdvance("0.00") - 2 * kGap;
    const double top = static_cast<double>(group) * groupHeight() +
                       static_cast<double>(series) * (kMeasures * kBarHeight + kSeriesGap) +
                       measure * kBarHeight;
    const auto& scores = m_chart.groups[group].scores[series];
    const double value = scores ? (*scores).*kFields[static_cast<std::size_t>(measure)] : 0;
    return {left, top, value * (right - left), kBarHeight - 1.0};
}

void ScoreBars::drawScale(QPainter& painter) const
{
    const double right = width() - fontMetrics().horizontalAdvance("0.00") - 2 * kGap;
    const double bottom = static_cast<double>(m_chart.groups.size()) * groupHeight();
    painter.setPen(QPen(faintLine(palette()), 0));
    for (const double value : {0.0, 0.5, 1.0}) {
        const double x = nameWidth() + value * (right - nameWidth());
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    for (const double value : {0.0, 0.5, 1.0}) {
        const double x = nameWidth() + value * (right - nameWidth());
        painter.drawText(QRectF(x - 30, bottom, 60, fontMetrics().height()), Qt::AlignCenter,
                         QString::number(value));
    }
}

void ScoreBars::drawGroup(QPainter& painter, std::size_t group) const
{
    const QRectF room(0, static_cast<double>(group) * groupHeight(), nameWidth() - kGap,
                      groupHeight() - kGroupGap);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, m_chart.groups[group].name);
    for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
        const QColor& colour = m_chart.series[series].colour;
        const auto& scores = m_chart.groups[group].scores[series];
        for (int measure = 0; scores && measure < kMeasures; ++measure) {
            const QRectF bar = barOf(group, series, measure);
            painter.fillRect(bar, QBrush(colour, kPatterns[static_cast<std::size_t>(measure)]));
            painter.setPen(QPen(colour, 0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar);
        }
        const QRectF last = barOf(group, series, kMeasures - 1);
        const QRectF first = barOf(group, series, 0);
        painter.setPen(palette().color(QPalette::WindowText));
        const double middle = (first.top() + last.bottom()) / 2;
        painter.drawText(QRectF(width() - kGap - 60, middle - 20, 60, 40),
                         Qt::AlignRight | Qt::AlignVCenter, f1Text(scores));
    }
}

void ScoreBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawScale(painter);
    for (std::size_t group = 0; group < m_chart.groups.size(); ++group)
        drawGroup(painter, group);
}

QString ScoreBars::toolTipAt(QPoint position) const
{
    for (std::size_t group = 0; group < m_chart.groups.size(); ++group) {
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            const double top = barOf(group, series, 0).top();
            const double bottom = barOf(group, series, kMeasures - 1).bottom();
            if (position.y() < top || position.y() > bottom)
                continue;
            const auto& scores = m_chart.groups[group].scores[series];
            if (!scores)
                return {};
            return tr("%1, %2\nprecision %3, recall %4, F1 %5\n%6")
                .arg(m_chart.series[series].name, m_chart.groups[group].name,
                     numberText(scores->precision), numberText(scores->recall),
                     numberText(scores->f1), m_chart.groups[group].details[series])
                .trimmed();
        }
    }
    return {};
}

bool ScoreBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    QToolTip::showText(help.globalPos(), inToolTip(toolTipAt(help.pos())), this);
    return true;
}

} // namespace rollwright
