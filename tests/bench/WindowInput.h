#pragma once

#include <chrono>
#include <cmath>
#include <filesystem>
#include <thread>

#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWheelEvent>
#include <QWidget>

#include "app/studio/base/Paths.h"

namespace rollwright {

/// What a person does to a window, each followed by the events that come of it.

/// Until nothing has happened for a while.
inline void settle(int turns = 30)
{
    for (int i = 0; i < turns; ++i) {
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

template <typename Predicate>
void waitFor(Predicate done)
{
    while (!done())
        settle(1);
}

template <typename Event>
void send(QWidget& widget, Event event)
{
    QCoreApplication::sendEvent(&widget, &event);
    settle(2);
}

inline void drop(QWidget& window, const std::filesystem::path& file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(toQString(file))});
    send(window,
         QDragEnterEvent(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier));
    send(window,
         QDropEvent(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier));
}

inline void turnWheel(QWidget& plot, int steps, Qt::KeyboardModifiers modifiers)
{
    const QPointF at(plot.width() * 0.5, plot.height() * 0.4);
    for (int i = 0; i < std::abs(steps); ++i)
        send(plot, QWheelEvent(at, plot.mapToGlobal(at), {}, QPoint(0, steps > 0 ? 120 : -120),
                               Qt::NoButton, modifiers, Qt::NoScrollPhase, false));
}

inline void drag(QWidget& plot, double distance)
{
    const QPointF from(plot.width() * 0.5, plot.height() * 0.4);
    const auto mouse = [&](QEvent::Type type, double moved, Qt::MouseButtons buttons) {
        const QPointF at = from + QPointF(moved, 0);
        send(plot,
             QMouseEvent(type, at, plot.mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier));
    };
    mouse(QEvent::MouseButtonPress, 0, Qt::LeftButton);
    for (int i = 1; i <= 10; ++i)
        mouse(QEvent::MouseMove, distance * i / 10, Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, distance, Qt::NoButton);
}

} // namespace rollwright
