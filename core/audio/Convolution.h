#pragma once

#include <span>
#include <vector>

namespace rollwright {

/// The first `signal.size()` samples of signal * impulse (overlap-add by FFT).
std::vector<float> convolved(std::span<const float> signal, std::span<const float> impulse);

} // namespace rollwright
