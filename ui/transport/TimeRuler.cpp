#include "ui/transport/TimeRuler.h"

#include <algorithm>

#include <QApplication>
#include <QMouseEvent>

#include "ui/roll/RollGrid.h"

namespace rollwright {

namespace {

constexpr double kGrip = 4;    ///< pixels from an edge of the loop within which it is held
constexpr double kHeight = 24; ///< pixels below a pane: ticks and their labels

Seconds timeWithin(const TimePitchMapping& map, double x)
{
    return std::max(Seconds(0), map.timeAt(std::clamp(x, map.area.left(), map.area.right())));
}

} // namespace

TimeRuler::TimeRuler(RollGrid& rolls) : QObject(&rolls), m_rolls(rolls)
{
    rolls.plot().installEventFilter(this);
}

std::optional<TimePitchMapping> TimeRuler::rulerAt(QPointF position) const
{
    for (const TimeStrip& strip : m_rolls.strips()) {
        const QRectF& area = strip.map.area;
        const QRectF ruler(area.bottomLeft(), QSizeF(area.width(), kHeight));
        if (strip.ruled && ruler.contains(position))
            return strip.map;
    }
    return std::nullopt;
}

bool TimeRuler::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        const auto& mouse = static_cast<const QMouseEvent&>(*event);
        const auto map = rulerAt(mouse.position());
        if (!map || mouse.button() != Qt::LeftButton)
            break;
        const double x = mouse.position().x();
        m_press = Press{*map, x, oppositeAt(*map, x).value_or(timeWithin(*map, x))};
        return true;
    }
    case QEvent::MouseMove:
        if (!m_press) {
            updateCursor(static_cast<const QMouseEvent&>(*event).position());
            break;
        }
        move(static_cast<const QMouseEvent&>(*event));
        return true;
    case QEvent::MouseButtonRelease:
        if (!m_press)
            break;
        release();
        return true;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// The other edge of the loop where one of them is held.
std::optional<Seconds> TimeRuler::oppositeAt(const TimePitchMapping& map, double x) const
{
    if (!m_loop)
        return std::nullopt;
    const double toBegin = std::abs(map.x(m_loop->begin) - x);
    const double toEnd = std::abs(map.x(m_loop->end) - x);
    if (std::min(toBegin, toEnd) > kGrip)
        return std::nullopt;
    return toBegin < toEnd ? m_loop->end : m_loop->begin;
}

void TimeRuler::updateCursor(QPointF position)
{
    const auto map = rulerAt(position);
    const bool edge = map && oppositeAt(*map, position.x());
    if (edge)
        m_rolls.plot().setCursor(Qt::SizeHorCursor);
    else if (m_cursorIsOurs)
        m_rolls.plot().unsetCursor();
    m_cursorIsOurs = edge;
}

void TimeRuler::move(const QMouseEvent& event)
{
    const double x = event.position().x();
    m_press->drags =
        m_press->drags || std::abs(x - m_press->x) >= QApplication::startDragDistance();
    if (!m_press->drags)
        return;
    const Seconds one = m_press->other;
    const Seconds other = timeWithin(m_press->map, x);
    Q_EMIT dragged({std::min(one, other), std::max(one, other)});
}

void TimeRuler::release()
{
    const Press press = *m_press;
    m_press.reset();
    if (!press.drags)
        Q_EMIT clicked(timeWithin(press.map, press.x));
}

} // namespace rollwright
