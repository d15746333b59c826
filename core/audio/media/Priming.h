#pragma once

#include <cstdint>
#include <optional>

#include "core/audio/media/Handles.h"

namespace rollwright {

/// Frames of sound that encoder and decoder put before the recording, at least, where the file does
/// not say it: neither with the first packet, `first`, as an edit list does, nor in its header.
/// FFmpeg's decoders leave out themselves what is said.
std::int64_t unsaidPriming(const AVPacket& first, const AVCodecParameters& codec);

/// Whether this is WMA of FFmpeg's own encoder, which knows no bit reservoir and no short blocks.
/// It is late by one frame, as `unsaidPriming` has it; Microsoft's are by two, which the decoder
/// always leaves out unless it is asked not to.
bool delaysOneFrame(const AVCodecParameters& codec);

/// The priming that is told by the first packet of an MP3 where that holds no sound, but the tag of
/// Xing and LAME. FFmpeg's libraries read it themselves, unless there is junk before it.
std::optional<std::int64_t> primingOfTag(const AVPacket& packet, const AVCodecParameters& codec);

} // namespace rollwright
