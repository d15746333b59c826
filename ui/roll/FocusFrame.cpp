#include "ui/roll/FocusFrame.h"

#include <QFocusEvent>
#include <QPainter>

#include "ui/roll/RollGrid.h"

namespace rollwright {

FocusFrame::FocusFrame(RollGrid& rolls) : GlassPane(rolls)
{
    hide();
    rolls.installEventFilter(this);
}

void FocusFrame::paint(QPainter& painter) const
{
    constexpr int kWidth = 2; // pixels, of which half lie within the rectangle
    painter.setPen(QPen(palette().color(QPalette::Highlight), kWidth, Qt::SolidLine, Qt::SquareCap,
                        Qt::MiterJoin));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

/// Of the rolls, and of the plot as every pane of glass. A window that is left, or a menu that
/// opens, changes nothing.
bool FocusFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress)
        hide();
    const bool turns = event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut;
    if (turns && watched == &rolls()) {
        switch (static_cast<const QFocusEvent*>(event)->reason()) {
        case Qt::ActiveWindowFocusReason:
        case Qt::PopupFocusReason:
        case Qt::MenuBarFocusReason: break;
        case Qt::TabFocusReason:
        case Qt::BacktabFocusReason:
        case Qt::ShortcutFocusReason: setVisible(event->type() == QEvent::FocusIn); break;
        default: hide();
        }
    }
    return GlassPane::eventFilter(watched, event);
}

} // namespace rollwright
