#include "ui/roll/GlassPane.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include "ui/roll/RollGrid.h"

namespace rollwright {

GlassPane::GlassPane(RollGrid& rolls) : QWidget(&rolls.plot()), m_rolls(rolls)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    resize(rolls.plot().size());
    rolls.plot().installEventFilter(this);
    connect(&rolls, &RollGrid::viewChanged, this, [this] { update(); });
}

void GlassPane::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setClipRegion(event->region());
    paint(painter);
}

QRectF GlassPane::seenOf(const QPainter& painter)
{
    return painter.clipRegion().boundingRect();
}

bool GlassPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        resize(m_rolls.plot().size());
    return QWidget::eventFilter(watched, event);
}

} // namespace rollwright
