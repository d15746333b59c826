#pragma once

#include "core/audio/SoundDecoder.h"
#include "core/audio/media/Handles.h"

namespace rollwright {

/// The sound of a media file, decoded by FFmpeg's libraries. What an encoder put before the first
/// sample (priming) is left out, where the file says how much that is.
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
    Result<void> convert();
    Error damaged(int code) const;
    Error unsupported(std::string detail) const;

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
    std::span<const float> m_pending; ///< of m_sound, what was not read yet
};

} // namespace rollwright
