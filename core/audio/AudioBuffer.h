#pragma once

#include <span>
#include <utility>
#include <vector>

#include "core/base/Units.h"

namespace rollwright {

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
