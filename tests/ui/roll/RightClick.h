#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWidget>

namespace rollwright {

/// While the left button is down.
inline void clickRight(QWidget& widget, QPointF position)
{
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const auto held = type == QEvent::MouseButtonPress ? Qt::RightButton : Qt::NoButton;
        QMouseEvent event(type, position, widget.mapToGlobal(position), Qt::RightButton,
                          Qt::LeftButton | held, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &event);
    }
}

} // namespace rollwright
