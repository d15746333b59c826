#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/audio/Downmix.h"
#include "core/audio/SoundDecoder.h"
#include "core/base/Result.h"
#include "core/base/Units.h"

namespace rollwright {

/// An open sound file, read in order as mono or stereo: of any format that one of our libraries
/// reads (core/audio/SoundDecoder.h). One thread at a time.
class SoundFile
{
public:
    /// Fails with FileNotFound, FileNotReadable, UnsupportedAudio or DamagedAudio.
    static Result<SoundFile> open(const std::filesystem::path& file);

    SampleRate rate() const { return m_rate; }

    /// Frames as the header has it. An estimate for MP3; 0 when the header does not say.
    std::int64_t announcedFrames() const { return m_decoder->header().announced; }

    /// Fills the beginning of `mono` with the channels as `Downmix` mixes them; returns how many
    /// frames came, 0 at the end. Single samples that are not numbers come as zeros. Fails with
    /// DamagedAudio where they are more than one in a thousand and where the file ends before its
    /// announced end.
    Result<std::size_t> read(std::span<float> mono);

    /// The same as two channels interleaved: two stay as they are, else the mix sounds on both
    /// sides.
    Result<std::size_t> readStereo(std::span<float> stereo);

private:
    SoundFile(std::filesystem::path file, std::unique_ptr<SoundDecoder> decoder);
    Result<std::size_t> readInterleaved(std::size_t frames);
    Result<std::size_t> readBehindDamage();
    Result<void> silenceNoise(std::span<float> samples);
    bool endsEarly() const;

    std::filesystem::path m_file;
    std::unique_ptr<SoundDecoder> m_decoder;
    SampleRate m_rate;
    std::size_t m_channels;
    Downmix m_downmix;
    std::int64_t m_done = 0;  ///< frames
    std::int64_t m_noise = 0; ///< samples that were not numbers
    std::vector<float> m_interleaved;
};

} // namespace rollwright
