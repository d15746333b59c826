#pragma once

#include "core/base/Units.h"

namespace rollwright {

/// A part of a recording: from `begin` on, up to but without `end`.
struct TimeSpan {
    Seconds begin{};
    Seconds end{};

    bool operator==(const TimeSpan&) const = default;

    Seconds length() const { return end - begin; }
    bool holds(Seconds time) const { return time >= begin && time < end; }
};

} // namespace rollwright
