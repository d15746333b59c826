#include "ui/roll/NotePicker.h"

#include <utility>

#include <QApplication>
#include <QMouseEvent>

#include "ui/roll/RollGrid.h"

namespace rollwright {

NotePicker::NotePicker(RollGrid& rolls) : QObject(&rolls), m_rolls(rolls)
{
    rolls.plot().installEventFilter(this);
}

bool NotePicker::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        if (const auto& mouse = static_cast<const QMouseEvent&>(*event);
            mouse.button() == Qt::LeftButton)
            press(mouse.position());
        break;
    case QEvent::MouseMove: {
        const auto& mouse = static_cast<const QMouseEvent&>(*event);
        if (mouse.buttons().testFlag(Qt::LeftButton))
            move(mouse.position());
        else
            letGo(); // perhaps a menu took the release
        break;
    }
    case QEvent::MouseButtonRelease:
        if (static_cast<const QMouseEvent&>(*event).button() == Qt::LeftButton)
            release();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void NotePicker::press(QPointF position)
{
    const auto key = m_rolls.keyAt(position);
    m_onKeys = key.has_value();
    hold(key);
    if (const auto note = noteAt(position))
        m_press = Press{*note, position};
}

void NotePicker::move(QPointF position)
{
    if (m_onKeys)
        hold(m_rolls.keyAt(position));
    if (m_press &&
        (position - m_press->position).manhattanLength() >= QApplication::startDragDistance())
        m_press.reset();
}

void NotePicker::release()
{
    if (const auto press = letGo())
        Q_EMIT noteClicked(press->note);
}

std::optional<NotePicker::Press> NotePicker::letGo()
{
    m_onKeys = false;
    hold(std::nullopt);
    return std::exchange(m_press, std::nullopt);
}

void NotePicker::hold(std::optional<Pitch> pitch)
{
    if (pitch == m_held)
        return;
    if (m_held)
        Q_EMIT keyReleased(*m_held);
    m_held = pitch;
    if (m_held)
        Q_EMIT keyPressed(*m_held);
}

std::optional<Note> NotePicker::noteAt(QPointF position) const
{
    const RollPane* pane = m_rolls.paneAt(position);
    return pane ? pane->readout(position).note : std::nullopt;
}

} // namespace rollwright
