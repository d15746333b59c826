#pragma once

#include <functional>

#include <QMetaObject>
#include <QObject>

#include "app/studio/base/JobQueue.h"

namespace rollwright {

/// What wakes `owner` on its own thread to collect what `queue` has for it.
inline std::function<void()> wakerOf(QObject& owner, JobQueue& queue)
{
    return [&owner, &queue] {
        QMetaObject::invokeMethod(
            &owner, [&queue] { queue.deliver(); }, Qt::QueuedConnection);
    };
}

} // namespace rollwright
