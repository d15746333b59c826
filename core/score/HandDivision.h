#pragma once

#include <array>

#include "core/score/BeatDivision.h"

namespace rollwright {

/// What the right and the left hand do.
template <typename T>
using OfHands = std::array<T, 2>; ///< by `Hand`

/// Beats that one hand divides into halves and the other into thirds, clearly so (polyrhythms), and
/// how; the same beats for both. `together` is how both divide them if they do it alike.
OfHands<BeatParts> partsApart(const OfHands<Beats>& hands, const BeatParts& together,
                              bool compound);

} // namespace rollwright
