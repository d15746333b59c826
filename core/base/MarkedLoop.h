#pragma once

#include "core/base/TimeSpan.h"

namespace rollwright {

/// A part of a recording to be played again and again.
struct MarkedLoop {
    TimeSpan span;       ///< not empty
    bool played = false; ///< else it is marked alone

    bool operator==(const MarkedLoop&) const = default;
};

} // namespace rollwright
