#include "core/audio/media/MediaDecoder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <string_view>
#include <utility>

#include "core/audio/MediaLibrary.h"
#include "core/audio/media/Priming.h"

namespace rollwright {

namespace {

constexpr const char* kNoSound = translatable("it has no sound");
constexpr const char* kNoDecoder = translatable("its sound is %1 or protected");

/// As FFmpeg names them: what libsndfile does not read, or not all of, and people have. A playlist,
/// which would open other files, is none of them.
constexpr std::array<std::string_view, 15> kContainers{"mov,mp4,m4a,3gp,3g2,mj2",
                                                       "flac",
                                                       "mp3",
                                                       "ogg",
                                                       "wav",
                                                       "aac",
                                                       "asf",
                                                       "matroska,webm",
                                                       "avi",
                                                       "mpegts",
                                                       "mpeg",
                                                       "flv",
                                                       "caf",
                                                       "ape",
                                                       "wv"};
constexpr std::string_view kMp4 = kContainers.front();
constexpr std::string_view kFlac = "flac";
constexpr std::string_view kMp3 = "mp3"; ///< what lies between its frames is not lost
constexpr std::string_view kWav = "wav";

constexpr int kChance = 1; ///< how much anything looks like an MP3, as FFmpeg scores it

constexpr std::int64_t kMostLost = 1'000'000; ///< in a row, microseconds
constexpr std::int64_t kShortPacket = 20'000; ///< damaged ones say anything, microseconds
constexpr std::int64_t kLongPacket = 100'000;

std::string textOf(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

} // namespace

MediaDecoder::MediaDecoder(std::filesystem::path file)
    : m_file(std::move(file)), m_converter(swr_alloc()), m_packet(av_packet_alloc()),
      m_frame(av_frame_alloc()), m_sound(av_frame_alloc())
{
    if (!m_converter || !m_packet || !m_frame || !m_sound)
        throw std::bad_alloc();
}

OpenedSound MediaDecoder::open(const std::filesystem::path& file)
{
    av_log_set_level(AV_LOG_QUIET);
    std::unique_ptr<MediaDecoder> decoder(new MediaDecoder(file));
    for (const auto step :
         {&MediaDecoder::openContainer, &MediaDecoder::openStream, &MediaDecoder::readHeader}) {
        if (auto done = (decoder.get()->*step)(); !done)
            return tl::unexpected(done.error());
    }
    return decoder;
}

Result<void> MediaDecoder::openContainer()
{
    AVIOContext* io = nullptr;
    if (const int code = avio_open(&io, ("file:" + m_file.string()).c_str(), AVIO_FLAG_READ);
        code < 0)
        return failure(ErrorCode::FileNotReadable, m_file.string(), textOf(code));
    m_io.reset(io);

    // Without the name: what a file is, its content says.
    const AVInputFormat* format = nullptr;
    const int probed = av_probe_input_buffer2(io, &format, nullptr, nullptr, 0, 0);
    if (probed <= kChance || std::ranges::find(kContainers, format->name) == kContainers.end())
        return tl::unexpected(unsupported({}));

    AVFormatContext* container = avformat_alloc_context();
    if (container == nullptr)
        throw std::bad_alloc();
    container->pb = io;
    if (format->name != kWav)
        container->flags |= AVFMT_FLAG_DISCARD_CORRUPT; // the last packet of a truncated file
    // Frees the container where it fails.
    if (const int code = avformat_open_input(&container, nullptr, format, nullptr); code < 0)
        return tl::unexpected(damaged(code));
    m_container.reset(container);
    if (const int code = avformat_find_stream_info(container, nullptr); code < 0)
        return tl::unexpected(damaged(code));
    return {};
}

Result<void> MediaDecoder::openStream()
{
    m_stream = av_find_best_stream(m_container.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (m_stream < 0)
        return tl::unexpected(unsupported(kNoSound));
    for (unsigned i = 0; i < m_container->nb_streams; ++i) {
        if (static_cast<int>(i) != m_stream)
            m_container->streams[i]->discard = AVDISCARD_ALL;
    }

    const AVStream& stream = *m_container->streams[m_stream];
    const AVCodecID id = stream.codecpar->codec_id;
    const AVCodec* codec = avcodec_find_decoder(id);
    if (codec == nullptr)
        return tl::unexpected(unsupported({kNoDecoder, {avcodec_get_name(id)}}));
    m_codec.reset(avcodec_alloc_context3(codec));
    if (!m_codec)
        throw std::bad_alloc();
    int code = avcodec_parameters_to_context(m_codec.get(), stream.codecpar);
    m_codec->pkt_timebase = stream.time_base; // priming is left out by it
    if (delaysOneFrame(*stream.codecpar))
        m_codec->flags2 |= AV_CODEC_FLAG2_SKIP_MANUAL;
    if (code >= 0)
        code = avcodec_open2(m_codec.get(), codec, nullptr);
    if (code < 0)
        return tl::unexpected(damaged(code));
    return {};
}

/// Of the first frame, as a header may tell half of the rate.
Result<void> MediaDecoder::readHeader()
{
    const auto decoded = decodeFrame();
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (!*decoded)
        return tl::unexpected(m_lost > 0 ? damaged(AVERROR_INVALIDDATA) : unsupported(kNoSound));
    m_header.rate = m_frame->sample_rate;
    m_header.channels = static_cast<std::size_t>(m_frame->ch_layout.nb_channels);

    const AVStream& stream = *m_container->streams[m_stream];
    if (stream.duration > 0)
        m_header.announced = av_rescale_q(stream.duration, stream.time_base, {1, m_header.rate});
    else if (m_container->duration > 0)
        m_header.announced =
            av_rescale_q(m_container->duration, {1, AV_TIME_BASE}, {1, m_header.rate});
    const std::string_view container = m_container->iformat->name;
    m_header.exact = m_header.announced > 0 && (container == kMp4 || container == kFlac);
    m_timeline.emplace(m_header.rate);
    if (container == kFlac && m_header.exact) // its stamps are counted from 0 on,
        m_timeline->gapBefore(0, 0, false);   // and the first frame may be lost
    return convert();
}

Result<std::size_t> MediaDecoder::read(std::span<float> interleaved)
{
    auto rest = interleaved;
    while (!rest.empty()) {
        if (m_silence == 0 && m_pending.empty()) {
            const auto decoded = decodeFrame();
            if (!decoded)
                return tl::unexpected(decoded.error());
            if (!*decoded)
                break;
            if (auto converted = convert(); !converted)
                return tl::unexpected(converted.error());
        }
        const std::size_t silence = std::min(rest.size(), m_silence);
        std::ranges::fill(rest.first(silence), 0.F);
        m_silence -= silence;
        rest = rest.subspan(silence);
        const std::size_t count = std::min(rest.size(), m_pending.size());
        std::ranges::copy(m_pending.first(count), rest.begin());
        m_pending = m_pending.subspan(count);
        rest = rest.subspan(count);
    }
    return (interleaved.size() - rest.size()) / m_header.channels;
}

/// The next frame into m_frame; false at the end.
Result<bool> MediaDecoder::decodeFrame()
{
    while (true) {
        const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (code >= 0)
            return m_priming.has_value(); // WMA's gives a frame at the end where it was given none
        if (code == AVERROR_EOF)
            return false;
        if (auto fed = code == AVERROR(EAGAIN) ? feed() : lose(code); !fed)
            return tl::unexpected(fed.error());
    }
}

/// Hands the next packet of the sound to the codec, or that there is none.
Result<void> MediaDecoder::feed()
{
    const AVCodecParameters& codec = *m_container->streams[m_stream]->codecpar;
    int code = 0;
    bool sound = false;
    while (code >= 0 && !sound) {
        av_packet_unref(m_packet.get());
        code = av_read_frame(m_container.get(), m_packet.get());
        sound = m_packet->stream_index == m_stream;
        if (code >= 0 && sound && !m_priming) {
            m_priming = primingOfTag(*m_packet, codec);
            sound = !m_priming;
        }
    }

    if (code < 0 && code != AVERROR_EOF)
        return tl::unexpected(damaged(code));
    const bool ended = code < 0;
    if (!ended && !m_priming)
        m_priming = unsaidPriming(*m_packet, codec);
    code = avcodec_send_packet(m_codec.get(), ended ? nullptr : m_packet.get());
    return code < 0 ? lose(code) : Result<void>();
}

/// The packet at hand cannot be decoded.
Result<void> MediaDecoder::lose(int code)
{
    const std::int64_t length =
        av_rescale_q(m_packet->duration, m_codec->pkt_timebase, AV_TIME_BASE_Q);
    m_lost += std::clamp(length, kShortPacket, kLongPacket);
    const bool fatal = m_lost > kMostLost && m_container->iformat->name != kMp3;
    if (code == AVERROR(ENOMEM) || fatal)
        return tl::unexpected(damaged(code));
    return {};
}

/// m_frame into m_sound. A frame of another kind than the first one comes out like it.
Result<void> MediaDecoder::convert()
{
    av_frame_unref(m_sound.get());
    m_sound->format = AV_SAMPLE_FMT_FLT;
    m_sound->sample_rate = m_header.rate;
    av_channel_layout_default(&m_sound->ch_layout, static_cast<int>(m_header.channels));

    int code = swr_convert_frame(m_converter.get(), m_sound.get(), m_frame.get());
    if (code == AVERROR_INPUT_CHANGED) {
        swr_close(m_converter.get());
        code = swr_convert_frame(m_converter.get(), m_sound.get(), m_frame.get());
    }
    if (code < 0)
        return tl::unexpected(damaged(code));
    const auto* samples = reinterpret_cast<const float*>(m_sound->data[0]);
    m_pending = {samples, static_cast<std::size_t>(m_sound->nb_samples) * m_header.channels};
    return place();
}

/// Leaves out what is priming, and puts silence before what comes late.
Result<void> MediaDecoder::place()
{
    std::optional<std::int64_t> stamp;
    if (m_frame->pts != AV_NOPTS_VALUE)
        stamp = av_rescale_q(m_frame->pts, m_codec->pkt_timebase, {1, m_header.rate});
    auto gap = m_timeline->gapBefore(stamp, m_sound->nb_samples, m_lost > 0);
    if (m_container->iformat->name == kFlac && m_header.exact && gap > m_header.rate)
        return tl::unexpected(damaged(AVERROR_INVALIDDATA));
    if (m_header.announced > 0 && m_given + gap > m_header.announced + m_header.rate)
        gap = 0; // a wrong stamp
    m_given += gap + m_sound->nb_samples;
    m_silence = static_cast<std::size_t>(gap) * m_header.channels;
    m_lost = 0;

    const auto left = std::min<std::int64_t>(*m_priming, m_sound->nb_samples);
    m_pending = m_pending.subspan(static_cast<std::size_t>(left) * m_header.channels);
    *m_priming -= left;
    return {};
}

Error MediaDecoder::damaged(int code) const
{
    return {ErrorCode::DamagedAudio, m_file.string(), textOf(code)};
}

Error MediaDecoder::unsupported(Phrase detail) const
{
    return {ErrorCode::UnsupportedAudio, m_file.string(), std::move(detail)};
}

} // namespace rollwright

extern "C" rollwright::OpenedSound rollwright_open_media(const std::filesystem::path& file)
{
    return rollwright::MediaDecoder::open(file);
}
