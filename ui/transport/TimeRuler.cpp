#include "ui/transport/TimeRuler.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

TimeRuler::TimeRuler(RollGrid& rolls) : QObject(&rolls), m_rolls(rolls), m_scroll(rolls)
{
    rolls.plot().installEventFilter(this);
    connect(&rolls, &RollGrid::viewChanged, this, &TimeRuler::followDrag);
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
        const Seconds time = timeWithin(*map, x);
        m_press = Press{mouse.position(), time, oppositeAt(*map, x).value_or(time)};
        return true;
    }
    case QEvent::MouseMove: {
        const auto& mouse = static_cast<const QMouseEvent&>(*event);
        if (!mouse.buttons().testFlag(Qt::LeftButton))
            giveUpDrag(); // perhaps a menu took the release
        if (!m_press) {
            updateCursor(mouse.position());
            break;
        }
        move(mouse.position());
        return true;
    }
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

void TimeRuler::move(QPointF position)
{
    const double way = position.x() - m_press->from.x();
    m_press->to = {position.x(), m_press->from.y()}; // no pitch is looked for
    m_press->drags |= std::abs(way) >= QApplication::startDragDistance();
    followDrag();
}

/// To where the mouse is in the present view.
void TimeRuler::followDrag()
{
    const auto map = m_press && m_press->drags ? rulerAt(m_press->from) : std::nullopt;
    if (!map)
        return m_scroll.stop();
    m_scroll.follow(*map, m_press->from, m_press->to);
    const Seconds time = timeWithin(*map, m_press->to.x());
    const auto [begin, end] = std::minmax(m_press->other, time);
    Q_EMIT dragged({begin, end});
}

void TimeRuler::release()
{
    if (const auto press = giveUpDrag(); press && !press->drags)
        Q_EMIT clicked(press->time);
}

std::optional<TimeRuler::Press> TimeRuler::giveUpDrag()
{
    m_scroll.stop();
    return std::exchange(m_press, std::nullopt);
}

} // namespace rollwright
