#include "ui/transport/TimeRuler.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QApplication>
#include <QKeyEvent>
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
    rolls.installEventFilter(this); // it has the focus
    connect(&rolls, &RollGrid::viewChanged, this, &TimeRuler::followDrag);
}

void TimeRuler::setLoop(const std::optional<TimeSpan>& loop, bool active)
{
    m_loop = {loop, active};
}

void TimeRuler::letGo()
{
    giveUpDrag();
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
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return watched == &m_rolls.plot() && filterMouse(static_cast<const QMouseEvent&>(*event));
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (!m_press || static_cast<const QKeyEvent&>(*event).key() != Qt::Key_Escape)
            break;
        event->accept(); // no shortcut of the window takes it
        if (event->type() == QEvent::KeyPress)
            takeBack();
        return true;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

bool TimeRuler::filterMouse(const QMouseEvent& event)
{
    if (event.type() == QEvent::MouseMove) {
        if (!event.buttons().testFlag(Qt::LeftButton))
            giveUpDrag(); // perhaps a menu took the release
        if (m_press)
            move(event.position());
        else
            updateCursor(event.position());
        return m_press.has_value();
    }
    if (event.type() == QEvent::MouseButtonRelease) {
        const bool pressed = m_press.has_value();
        if (event.button() == Qt::LeftButton)
            release();
        return pressed;
    }
    const auto map = rulerAt(event.position());
    if (!map || event.button() != Qt::LeftButton)
        return false;
    const double x = event.position().x();
    const Seconds time = timeWithin(*map, x);
    m_press = Press{event.position(), time, oppositeAt(*map, x).value_or(time), m_loop};
    return true;
}

/// The other edge of the loop where one of them is held.
std::optional<Seconds> TimeRuler::oppositeAt(const TimePitchMapping& map, double x) const
{
    if (!m_loop.span)
        return std::nullopt;
    const double toBegin = std::abs(map.x(m_loop.span->begin) - x);
    const double toEnd = std::abs(map.x(m_loop.span->end) - x);
    if (std::min(toBegin, toEnd) > kGrip)
        return std::nullopt;
    return toBegin < toEnd ? m_loop.span->end : m_loop.span->begin;
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

void TimeRuler::takeBack()
{
    if (const auto press = giveUpDrag(); press && press->drags)
        Q_EMIT takenBack(press->before.span, press->before.active);
}

std::optional<TimeRuler::Press> TimeRuler::giveUpDrag()
{
    m_scroll.stop();
    return std::exchange(m_press, std::nullopt);
}

} // namespace rollwright
