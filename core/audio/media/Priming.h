#pragma once

#include <cstdint>

#include "core/audio/media/Handles.h"

namespace rollwright {

/// Frames of sound that encoder and decoder put before the recording, at least, where the file does
/// not say it: neither with the first packet, `first`, as an edit list does, nor in its header.
/// FFmpeg's decoders leave out themselves what is said.
std::int64_t unsaidPriming(const AVPacket& first, const AVCodecParameters& codec);

} // namespace rollwright
