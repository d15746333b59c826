#pragma once

#include <chrono>

#include <QCoreApplication>
#include <QEventLoop>

namespace rollwright {

/// Lets events happen until `done` is true. False when it never becomes so: the long limit only
/// ends a test that hangs.
template <typename Predicate>
bool processEventsUntil(Predicate done)
{
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!done()) {
        if (std::chrono::steady_clock::now() > limit)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    return true;
}

} // namespace rollwright
