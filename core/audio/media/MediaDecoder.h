#pragma once

#include <optional>

#include "core/audio/SoundDecoder.h"
#include "core/audio/StreamTimeline.h"
#include "core/audio/media/Handles.h"

namespace rollwright {

/// The sound of a media file, decoded by FFmpeg's libraries. What an encoder put before the first
/// sample (priming) is left out: as much as the file says, else what the codec puts there at least.
/// Silence stands where timestamps leave a gap, and for packets that cannot be decoded, up to a
/// second in a row; more of them, as all else that is damaged, fails with DamagedAudio.
class MediaDecoder : public SoundDecoder
{
public:
    static OpenedSound open(const std::filesystem::path& file);

    const SoundHeader& header() const override { return m_header; }
    Result<std::size_t> read(std::span<float> interleaved) override;

private:
    explicit MediaDecoder(std::filesystem::path file);
    Result<void> openContainer();
    Result<void> openStream();
    Result<void> readHeader();

    Result<bool> decodeFrame();
    Result<void> feed();
    Result<void> lose(int code);
    Result<void> convert();
    Result<void> place();
    Error damaged(int code) const;
    Error unsupported(Phrase detail) const;

    std::filesystem::path m_file;
    media::Io m_io;
    media::Container m_container;
    media::Codec m_codec;
    media::Converter m_converter;
    media::Packet m_packet;
    media::Frame m_frame; ///< as decoded
    media::Frame m_sound; ///< interleaved float
    int m_stream = -1;
    SoundHeader m_header;
    std::optional<std::int64_t> m_priming; ///< frames yet to leave out; known by the first packet
    std::optional<StreamTimeline> m_timeline;
    std::int64_t m_lost = 0;          ///< since the last frame, microseconds
    std::size_t m_silence = 0;        ///< before m_pending, samples
    std::int64_t m_given = 0;         ///< frames, silence included
    std::span<const float> m_pending; ///< of m_sound, what was not read yet
};

} // namespace rollwright
