#pragma once

#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "core/base/Units.h"

namespace rollwright {

/// Whether a value can be a sample: sound in floats may exceed 1, but not by this much. NaN cannot.
inline bool isSound(float value)
{
    return std::abs(value) <= 1e6F;
}

/// Borrowed mono audio: nominally in [-1, 1], never without its rate.
struct AudioView {
    std::span<const float> samples;
    SampleRate rate;

    Seconds duration() const { return rate.duration(static_cast<std::int64_t>(samples.size())); }
};

/// Owned mono audio.
struct AudioBuffer {
    std::vector<float> samples;
    SampleRate rate;

    AudioView view() const { return {samples, rate}; }
    Seconds duration() const { return view().duration(); }
};

} // namespace rollwright
