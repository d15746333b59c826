#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/Units.h"

namespace rollwright {

/// Frames at rate `to` of a file that announces as many at rate `from`, to reserve memory for: the
/// header may be wrong, so they are 4 h at most; 0 where it does not say.
inline std::size_t likelyFrames(std::int64_t announced, SampleRate from, SampleRate to)
{
    constexpr Seconds kMost{4 * 3600};
    const Seconds length = std::clamp(from.duration(announced), Seconds(0), kMost);
    return static_cast<std::size_t>(std::llround(length.count() * to.hertz));
}

} // namespace rollwright
