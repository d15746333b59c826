#pragma once

#include <vector>

#include "core/score/Score.h"

namespace rollwright {

/// How the length of a bar is told.
struct BarTime {
    int beats = 4;         ///< of the time signature that holds: its numerator
    bool isWritten = true; ///< here
    /// Shorter than its signature says, and so not counted: an upbeat, or a bar that is cut short.
    bool isImplicit = false;

    bool operator==(const BarTime&) const = default;
};

/// One a bar. A signature is written where the length of bars changes, but a short bar alone is
/// implicit.
std::vector<BarTime> barTimesOf(const Score& score);

} // namespace rollwright
