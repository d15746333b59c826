#pragma once

#include <vector>

#include "core/base/Units.h"

namespace rollwright {

/// Once down and up again of the sustain pedal.
struct PedalPress {
    Seconds down{};
    Seconds up{};

    bool operator==(const PedalPress&) const = default;
};

/// When the sustain pedal is down: in order, each of a positive length and apart from the next.
using Pedalling = std::vector<PedalPress>;

bool valid(const Pedalling& pedalling); ///< in order as said, at finite times

bool isDown(const Pedalling& pedalling, Seconds time);

/// Ways to change it by hand, from `begin` to `end`. Presses that touch become one.

Pedalling pressed(Pedalling pedalling, Seconds begin, Seconds end);
Pedalling lifted(Pedalling pedalling, Seconds begin, Seconds end);

} // namespace rollwright
