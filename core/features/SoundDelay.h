#pragma once

#include <tuple>

#include "core/audio/AudioBuffer.h"
#include "core/features/AttackShape.h"

namespace rollwright {

/// A delay as a sum of an attack shape's values, each with its weight, and of the last weight.
using DelayWeights = std::array<double, std::tuple_size_v<AttackShape> + 1>; ///< seconds

/// At least 0 and at most 30 ms.
Seconds delayOf(const AttackShape& shape, const DelayWeights& weights);

/// How long after a hammer strikes its sound has come to the microphone (`Room::arrival`), as the
/// attacks of the recording tell: about 0 close to the piano, 15 ms some metres away in a room.
/// Weights and their error are those of `rollwright-cli fit-delay`; 0 where attacks are too few.
Seconds soundDelayOf(AudioView audio);

} // namespace rollwright
