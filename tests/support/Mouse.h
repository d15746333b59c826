#pragma once

#include <initializer_list>

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QMouseEvent>

namespace rollwright {

/// What the left button of a mouse does to `cell` of `view`.
inline void sendMouse(QAbstractItemView& view, const QModelIndex& cell,
                      std::initializer_list<QEvent::Type> types, Qt::KeyboardModifiers modifiers)
{
    const QPointF at = view.visualRect(cell).center();
    for (const QEvent::Type type : types) {
        const bool released = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), Qt::LeftButton,
                          released ? Qt::NoButton : Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
}

inline void clickOn(QAbstractItemView& view, const QModelIndex& cell,
                    Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    sendMouse(view, cell, {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}, modifiers);
}

inline void doubleClickOn(QAbstractItemView& view, const QModelIndex& cell)
{
    sendMouse(view, cell,
              {QEvent::MouseButtonPress, QEvent::MouseButtonRelease, QEvent::MouseButtonDblClick,
               QEvent::MouseButtonRelease},
              Qt::NoModifier);
}

} // namespace rollwright
