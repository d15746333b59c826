#pragma once

#include <vector>

#include "core/io/PianoMovement.h"

namespace rollwright {

/// What a pianist does, in order of time, from 0 s on.
using Performance = std::vector<PianoMovement>;

/// What lies from `begin` to before `end`, moved so that `begin` becomes 0. Notes struck before do
/// not sound in it; a pedal that is down stays down; whatever still sounds at the end, ends there.
Performance excerptOf(const Performance& performance, Seconds begin, Seconds end);

/// Another touch: how the velocities that were played become those that are heard.
struct VelocityCurve {
    double exponent = 1; ///< above 1, soft notes become softer; below 1, louder
    int median = 127;    ///< where the median of a performance is above this, it is brought down to
                         ///< it and all velocities in proportion
};

/// Velocities stay within 1 to 127.
Performance touched(Performance performance, const VelocityCurve& curve);

/// The middle one of the velocities (the upper one of two); 0 where no key is struck.
int medianVelocity(const Performance& performance);

} // namespace rollwright
