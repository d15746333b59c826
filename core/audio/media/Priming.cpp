#include "core/audio/media/Priming.h"

#include <cstddef>
#include <span>
#include <string_view>

#include <libavutil/intreadwrite.h>

namespace rollwright {

namespace {

constexpr std::int64_t kMp3Decoder = 529; ///< frames by which every decoder of MP3 is late
constexpr std::int64_t kMp3Encoder = 576; ///< likewise an encoder, at least

/// What lies between an encoder's input and a decoder's output, of any encoder.
std::int64_t leastDelay(const AVCodecParameters& codec)
{
    switch (codec.codec_id) {
    case AV_CODEC_ID_MP3: return kMp3Encoder + kMp3Decoder;
    case AV_CODEC_ID_MP2: return 481;
    case AV_CODEC_ID_AAC: return codec.frame_size > 0 ? codec.frame_size : 1024;
    case AV_CODEC_ID_AC3:
    case AV_CODEC_ID_EAC3: return 256;
    default: return 0;
    }
}

/// Of WMA, as its two versions have it.
std::int64_t wmaFrame(const AVCodecParameters& codec)
{
    if (codec.sample_rate <= 16000)
        return 512;
    const int middle = codec.codec_id == AV_CODEC_ID_WMAV1 ? 32000 : 22050;
    return codec.sample_rate <= middle ? 1024 : 2048;
}

/// Where the tag of Xing's begins, behind the side information of a frame.
std::size_t xingPlace(std::span<const std::uint8_t> frame)
{
    const bool mpeg1 = (frame[1] >> 3U & 3U) == 3;
    const bool mono = frame[3] >> 6U == 3;
    return 4 + (mpeg1 ? (mono ? 17 : 32) : (mono ? 9 : 17));
}

std::string_view textAt(std::span<const std::uint8_t> bytes, std::size_t place)
{
    return {reinterpret_cast<const char*>(bytes.data()) + place, 4};
}

} // namespace

bool delaysOneFrame(const AVCodecParameters& codec)
{
    constexpr unsigned kOnlyExponentCodes = 1;
    const std::span extra(codec.extradata, static_cast<std::size_t>(codec.extradata_size));
    if (codec.codec_id == AV_CODEC_ID_WMAV1)
        return extra.size() >= 4 && AV_RL16(&extra[2]) == kOnlyExponentCodes;
    return codec.codec_id == AV_CODEC_ID_WMAV2 && extra.size() >= 6 &&
           AV_RL16(&extra[4]) == kOnlyExponentCodes;
}

std::int64_t unsaidPriming(const AVPacket& first, const AVCodecParameters& codec)
{
    if (delaysOneFrame(codec))
        return wmaFrame(codec);
    std::size_t bytes = 0;
    const bool said = codec.initial_padding > 0 ||
                      av_packet_get_side_data(&first, AV_PKT_DATA_SKIP_SAMPLES, &bytes) != nullptr;
    return said ? 0 : leastDelay(codec);
}

std::optional<std::int64_t> primingOfTag(const AVPacket& packet, const AVCodecParameters& codec)
{
    constexpr std::size_t kMost = 4 + 32 + 144; ///< bytes that are looked at
    const std::span frame(packet.data, static_cast<std::size_t>(packet.size));
    if (codec.codec_id != AV_CODEC_ID_MP3 || frame.size() < kMost)
        return std::nullopt;
    const std::size_t tag = xingPlace(frame);
    if (textAt(frame, tag) != "Xing" && textAt(frame, tag) != "Info")
        return std::nullopt;
    const std::string_view encoder = textAt(frame, tag + 120);
    const bool told = encoder == "LAME" || encoder == "Lavf" || encoder == "Lavc";
    return kMp3Decoder + (told ? AV_RB24(&frame[tag + 141]) >> 12U : kMp3Encoder);
}

} // namespace rollwright
