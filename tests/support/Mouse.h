#pragma once

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QMouseEvent>

namespace rollwright {

/// What a mouse does to `cell` of `view`.
inline void doubleClickOn(QAbstractItemView& view, const QModelIndex& cell)
{
    const QPointF at = view.visualRect(cell).center();
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease,
                                    QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
        const bool released = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), Qt::LeftButton,
                          released ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
}

} // namespace rollwright
