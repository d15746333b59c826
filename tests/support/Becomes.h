#pragma once

#include <chrono>
#include <thread>

namespace rollwright {

/// Waits for what another thread or program does. False: it did not happen, in a time that only
/// ends a test that hangs.
template <typename Condition>
bool becomes(Condition condition)
{
    using namespace std::chrono_literals;
    const auto limit = std::chrono::steady_clock::now() + 30s;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > limit)
            return false;
        std::this_thread::sleep_for(1ms);
    }
    return true;
}

} // namespace rollwright
