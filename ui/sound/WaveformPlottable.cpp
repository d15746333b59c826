#include "ui/sound/WaveformPlottable.h"

#include <algorithm>
#include <cmath>

#include <QList>

namespace rollwright {

void WaveformPlottable::setPeaks(std::shared_ptr<const PeakPyramid> peaks)
{
    m_peaks = std::move(peaks);
    if (!m_peaks)
        return;
    const Peak all = m_peaks->over(0, m_peaks->samples());
    m_loudest = std::max(1e-6, double(std::max(all.high, -all.low)));
}

void WaveformPlottable::setColours(const QColor& wave, const QColor& middle)
{
    m_wave = wave;
    m_middle = middle;
}

void WaveformPlottable::draw(QCPPainter* painter)
{
    const TimePitchMapping map = mapping();
    const double middle = map.area.center().y();
    const double height = map.area.height() / 2 - 1;
    painter->setAntialiasing(false);
    painter->setPen(QPen(m_middle, 0));
    painter->drawLine(QPointF(map.area.left(), middle), QPointF(map.area.right(), middle));
    if (!m_peaks)
        return;

    const double step = 1 / painter->device()->devicePixelRatioF();
    const auto sampleAt = [&](double x) {
        return static_cast<std::int64_t>(std::floor(map.timeAt(x).count() * m_peaks->rate().hertz));
    };
    QList<QLineF> lines;
    for (double x = map.area.left(); x < map.area.right(); x += step) {
        const std::int64_t begin = sampleAt(x);
        const Peak peak = m_peaks->over(begin, std::max(begin + 1, sampleAt(x + step)));
        if (peak.low == 0 && peak.high == 0)
            continue;
        const double top = middle - peak.high / m_loudest * height;
        const double bottom = middle - peak.low / m_loudest * height;
        lines.append(QLineF(x, top, x, std::max(bottom, top + step)));
    }
    painter->setPen(QPen(m_wave, 0));
    painter->drawLines(lines);
}

} // namespace rollwright
