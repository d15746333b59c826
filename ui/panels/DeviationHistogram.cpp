#include "ui/panels/DeviationHistogram.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "core/evaluation/NoteMatcher.h"

namespace rollwright {

namespace {

constexpr Seconds kRange = DeviationHistogram::kBins / 2 * DeviationHistogram::kBinWidth;
constexpr int kTopMargin = 4;

} // namespace

DeviationHistogram::DeviationHistogram(QWidget* parent) : QWidget(parent), m_bins(kBins, 0)
{
    setAccessibleName(tr("Histogram of onset deviations"));
    setMinimumHeight(70);
}

QSize DeviationHistogram::sizeHint() const
{
    return {240, 96};
}

void DeviationHistogram::setDeviations(const std::vector<Seconds>& deviations,
                                       std::optional<Seconds> median)
{
    m_bins.assign(kBins, 0);
    for (const Seconds deviation : deviations) {
        const int bin = static_cast<int>(std::floor((deviation + kRange) / kBinWidth));
        ++m_bins[static_cast<std::size_t>(std::clamp(bin, 0, kBins - 1))];
    }
    m_median = median;
    setAccessibleDescription(median ? tr("Median %1 ms").arg(median->count() * 1000, 0, 'f', 0)
                                    : QString());
    update();
}

double DeviationHistogram::xOf(Seconds deviation) const
{
    const int margin = fontMetrics().horizontalAdvance(tr("+100 ms")) / 2 + 2;
    return margin + (deviation + kRange) / (2 * kRange) * (width() - 2 * margin);
}

void DeviationHistogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double bottom = height() - fontMetrics().height() - 6;
    drawBars(painter, bottom);
    drawAxis(painter, bottom);
}

void DeviationHistogram::drawBars(QPainter& painter, double bottom) const
{
    QColor bar = palette().color(QPalette::WindowText);
    bar.setAlphaF(0.45F);
    const int highest = *std::max_element(m_bins.begin(), m_bins.end());
    for (int i = 0; i < kBins && highest > 0; ++i) {
        const double share = double(m_bins[static_cast<std::size_t>(i)]) / highest;
        const double top = bottom - share * (bottom - kTopMargin);
        const double left = xOf(i * kBinWidth - kRange);
        const double right = xOf((i + 1) * kBinWidth - kRange);
        painter.fillRect(QRectF(left, top, right - left - 1, bottom - top), bar);
    }
    if (m_median) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        const double x = xOf(*m_median);
        painter.drawLine(QPointF(x, kTopMargin), QPointF(x, bottom));
    }
}

void DeviationHistogram::drawAxis(QPainter& painter, double bottom) const
{
    const QColor text = palette().color(QPalette::WindowText);
    painter.setPen(text);
    painter.drawLine(QPointF(xOf(-kRange), bottom), QPointF(xOf(kRange), bottom));
    for (const int milliseconds : {-100, -50, 0, 50, 100}) {
        const double x = xOf(Seconds(milliseconds / 1000.0));
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 3));
        painter.drawText(QRectF(x - 50, bottom + 3, 100, fontMetrics().height()), Qt::AlignCenter,
                         milliseconds == 100 ? tr("+100 ms") : QString::number(milliseconds));
    }
    painter.setPen(QPen(text, 0, Qt::DotLine));
    for (const Seconds edge : {-kOnsetTolerance, kOnsetTolerance})
        painter.drawLine(QPointF(xOf(edge), kTopMargin), QPointF(xOf(edge), bottom));
}

} // namespace rollwright
