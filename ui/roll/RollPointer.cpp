#include "ui/roll/RollPointer.h"

#include <QHelpEvent>
#include <QToolTip>

#include "ui/roll/ViewGestures.h"
#include "ui/text/RollText.h"

namespace rollwright {

RollPointer::RollPointer(QCustomPlot& plot) : QObject(&plot), m_plot(plot)
{
    plot.setMouseTracking(true);
    plot.installEventFilter(this);
    connect(&plot, &QCustomPlot::mousePress, this, &RollPointer::beginDrag);
    connect(&plot, &QCustomPlot::mouseMove, this, &RollPointer::move);
    connect(&plot, &QCustomPlot::mouseRelease, this, &RollPointer::endDrag);
    connect(&plot, &QCustomPlot::mouseWheel, this, &RollPointer::turnWheel);
}

void RollPointer::setPanes(std::vector<const RollPane*> panes)
{
    m_panes = std::move(panes);
}

const RollPane* RollPointer::paneAt(QPointF position) const
{
    for (const RollPane* pane : m_panes) {
        if (pane->axisRect()->rect().contains(position.toPoint()))
            return pane;
    }
    return nullptr;
}

void RollPointer::beginDrag(const QMouseEvent* event)
{
    const RollPane* pane = paneAt(event->position());
    if (!pane || !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        return;
    m_drag = Drag{pane->mapping(), event->position()};
    m_plot.setCursor(Qt::ClosedHandCursor);
}

void RollPointer::endDrag()
{
    m_drag.reset();
    m_plot.unsetCursor();
}

void RollPointer::move(const QMouseEvent* event)
{
    if (m_drag)
        Q_EMIT moved(dragView(m_drag->map, m_drag->from, event->position(), m_limits));
    else if (const RollPane* pane = paneAt(event->position()))
        Q_EMIT hovered(pane->readout(event->position()));
    else
        Q_EMIT left();
}

void RollPointer::turnWheel(const QWheelEvent* event)
{
    if (const RollPane* pane = paneAt(event->position()))
        Q_EMIT moved(wheelView(pane->mapping(), event->position(), event->angleDelta(),
                               event->modifiers(), m_limits));
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
    const RollPane* pane = paneAt(event.pos());
    const RollReadout readout = pane ? pane->readout(event.pos()) : RollReadout{};
    const QString text = readout.note ? noteText(*readout.note) : QString();
    QToolTip::showText(event.globalPos(), text, &m_plot); // an empty one hides what is shown
    return readout.note.has_value();
}

} // namespace rollwright
