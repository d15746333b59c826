#include "core/audio/media/Priming.h"

namespace rollwright {

namespace {

/// What lies between an encoder's input and a decoder's output, of any encoder.
std::int64_t leastDelay(const AVCodecParameters& codec)
{
    switch (codec.codec_id) {
    case AV_CODEC_ID_MP3: return 576 + 529;
    case AV_CODEC_ID_MP2: return 481;
    case AV_CODEC_ID_AAC: return codec.frame_size > 0 ? codec.frame_size : 1024;
    case AV_CODEC_ID_AC3:
    case AV_CODEC_ID_EAC3: return 256;
    default: return 0;
    }
}

} // namespace

std::int64_t unsaidPriming(const AVPacket& first, const AVCodecParameters& codec)
{
    std::size_t bytes = 0;
    const bool said = codec.initial_padding > 0 ||
                      av_packet_get_side_data(&first, AV_PKT_DATA_SKIP_SAMPLES, &bytes) != nullptr;
    return said ? 0 : leastDelay(codec);
}

} // namespace rollwright
