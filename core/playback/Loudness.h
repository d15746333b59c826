#pragma once

#include <span>

#include "core/base/Units.h"

namespace rollwright {

/// The factor that brings interleaved stereo to an integrated loudness of `target` (LUFS, as EBU
/// R 128 measures it), or less where its true peak would exceed -1 dBFS. 1 for silence.
double gainToLoudness(std::span<const float> stereo, SampleRate rate, double target);

} // namespace rollwright
