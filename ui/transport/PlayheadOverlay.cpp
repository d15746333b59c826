#include "ui/transport/PlayheadOverlay.h"

#include <QPainter>

#include "ui/roll/RollGrid.h"
#include "ui/theme/Theme.h"

namespace rollwright {

namespace {

constexpr double kLineWidth = 1.5;
constexpr int kLineReach = 2; ///< pixels left and right that a line may touch
constexpr double kHandle = 5;
constexpr int kActiveLoop = 45; ///< opacities of 255
constexpr int kIdleLoop = 20;

/// The handle on the time axis.
void drawFoot(QPainter& painter, QPointF top, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF(
        {top, top + QPointF(kHandle, 1.5 * kHandle), top + QPointF(-kHandle, 1.5 * kHandle)}));
}

} // namespace

void PlayheadOverlay::setPlayhead(Seconds time)
{
    if (time == m_playhead)
        return;
    updateLine(m_playhead);
    m_playhead = time;
    updateLine(m_playhead);
}

void PlayheadOverlay::setLoop(const std::optional<TimeSpan>& loop, bool active)
{
    m_loop = loop;
    m_loopActive = active;
    update();
}

/// Only the strips around the line, so that a moving playhead costs little.
void PlayheadOverlay::updateLine(Seconds time)
{
    for (const TimeStrip& strip : rolls().strips()) {
        const TimePitchMapping& map = strip.map;
        const int x = qRound(map.x(time));
        const int reach = kLineReach + int(kHandle);
        update(
            QRect(x - reach, int(map.area.top()), 2 * reach, int(map.area.height() + 2 * kHandle)));
    }
}

void PlayheadOverlay::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = palette().color(QPalette::Highlight);
    const QColor shade = withAlpha(line, m_loopActive ? kActiveLoop : kIdleLoop);
    for (const TimeStrip& strip : rolls().strips()) {
        const TimePitchMapping& map = strip.map;
        painter.save();
        painter.setClipRect(map.area.adjusted(0, 0, 0, 2 * kHandle));
        if (m_loop) {
            const double left = map.x(m_loop->begin);
            painter.fillRect(
                QRectF(left, map.area.top(), map.x(m_loop->end) - left, map.area.height()), shade);
        }
        const double x = map.x(m_playhead);
        painter.setPen(QPen(line, kLineWidth));
        painter.drawLine(QPointF(x, map.area.top()), QPointF(x, map.area.bottom()));
        if (strip.ruled)
            drawFoot(painter, {x, map.area.bottom()}, line);
        painter.restore();
    }
}

} // namespace rollwright
