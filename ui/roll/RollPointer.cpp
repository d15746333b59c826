#include "ui/roll/RollPointer.h"

#include <utility>

#include <QApplication>
#include <QCursor>
#include <QHelpEvent>
#include <QToolTip>

#include "ui/roll/RollLayout.h"
#include "ui/roll/ViewGestures.h"
#include "ui/text/RollText.h"

namespace rollwright {

namespace {

/// Over the sound the wheel scrolls in time and zooms time.
Qt::KeyboardModifiers timeOnly(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ControlModifier) ? Qt::ControlModifier : Qt::ShiftModifier;
}

} // namespace

RollPointer::RollPointer(QCustomPlot& plot) : QObject(&plot), m_plot(plot)
{
    plot.setMouseTracking(true);
    plot.installEventFilter(this);
    connect(&plot, &QCustomPlot::mousePress, this, &RollPointer::beginDrag);
    connect(&plot, &QCustomPlot::mouseMove, this, &RollPointer::move);
    connect(&plot, &QCustomPlot::mouseRelease, this, &RollPointer::endDrag);
    connect(&plot, &QCustomPlot::mouseWheel, this, &RollPointer::turnWheel);
}

const RollPane* RollPointer::rollAt(QPointF position) const
{
    return m_layout ? m_layout->paneAt(position) : nullptr;
}

const SoundPane* RollPointer::soundAt(QPointF position) const
{
    return m_layout ? m_layout->soundPaneAt(position) : nullptr;
}

void RollPointer::beginDrag(const QMouseEvent* event)
{
    const Qt::MouseButton button = event->button();
    if (button != Qt::LeftButton && button != Qt::MiddleButton)
        return;
    if (m_drag && m_drag->button != button && event->buttons().testFlag(m_drag->button))
        return;
    if (const RollPane* roll = rollAt(event->position()))
        m_drag = Drag{button, roll->mapping(), event->position(), false};
    else if (const SoundPane* sound = soundAt(event->position()))
        m_drag = Drag{button, sound->mapping(), event->position(), true};
    else
        return;
    m_plot.setCursor(Qt::ClosedHandCursor);
}

void RollPointer::endDrag(const QMouseEvent* event)
{
    if (!m_drag || event->button() != m_drag->button)
        return;
    const auto drag = giveUpDrag();
    if (drag->inTimeOnly || drag->button != Qt::LeftButton)
        return;
    const QPointF way = event->position() - drag->from;
    if (way.manhattanLength() >= QApplication::startDragDistance())
        return;
    if (const RollPane* roll = rollAt(event->position()))
        Q_EMIT clicked(roll->readout(event->position()));
}

std::optional<RollPointer::Drag> RollPointer::giveUpDrag()
{
    m_plot.unsetCursor();
    return std::exchange(m_drag, std::nullopt);
}

void RollPointer::move(const QMouseEvent* event)
{
    if (m_drag && event->buttons() == Qt::NoButton)
        giveUpDrag(); // a menu took the release
    if (m_drag) {
        const QPointF to(event->position().x(),
                         m_drag->inTimeOnly ? m_drag->from.y() : event->position().y());
        Q_EMIT moved(dragView(m_drag->map, m_drag->from, to, m_limits));
    } else if (const RollPane* roll = rollAt(event->position())) {
        Q_EMIT hovered(roll->readout(event->position()));
    } else {
        Q_EMIT left();
    }
}

void RollPointer::readAgain()
{
    const QPointF position = m_plot.mapFromGlobal(QPointF(QCursor::pos()));
    const RollPane* roll = m_plot.underMouse() && !m_drag ? rollAt(position) : nullptr;
    if (roll)
        Q_EMIT hovered(roll->readout(position));
}

void RollPointer::turnWheel(const QWheelEvent* event)
{
    const auto turn = [&](const TimePitchMapping& map, Qt::KeyboardModifiers modifiers) {
        Q_EMIT moved(wheelView(map, event->position(), event->angleDelta(), modifiers, m_limits));
    };
    if (const RollPane* roll = rollAt(event->position()))
        turn(roll->mapping(), event->modifiers());
    else if (const SoundPane* sound = soundAt(event->position()))
        turn(sound->mapping(), timeOnly(event->modifiers()));
}

bool RollPointer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        return showToolTip(static_cast<const QHelpEvent&>(*event));
    if (event->type() == QEvent::Leave)
        Q_EMIT left();
    return QObject::eventFilter(watched, event);
}

bool RollPointer::showToolTip(const QHelpEvent& event)
{
    const RollPane* pane = rollAt(event.pos());
    const RollReadout readout = pane ? pane->readout(event.pos()) : RollReadout{};
    const QString text = readout.note ? noteText(*readout.note) : QString();
    QToolTip::showText(event.globalPos(), text, &m_plot); // an empty one hides what is shown
    return readout.note.has_value();
}

} // namespace rollwright
