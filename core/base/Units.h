#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace rollwright {

/// A point in a recording or a length of time, in seconds.
using Seconds = std::chrono::duration<double>;

/// Samples a second of one channel.
struct SampleRate {
    int hertz = 0;

    auto operator<=>(const SampleRate&) const = default;

    Seconds duration(std::int64_t samples) const
    {
        return Seconds(static_cast<double>(samples) / hertz);
    }
};

} // namespace rollwright
