#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "core/audio/SoundDecoder.h"
#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/base/Units.h"

namespace rollwright {

/// An open sound file, read as mono or stereo: of any format that one of our libraries reads
/// (core/audio/SoundDecoder.h). One thread at a time.
class SoundFile
{
public:
    /// Fails with FileNotFound, FileNotReadable, UnsupportedAudio or DamagedAudio.
    static Result<SoundFile> open(const std::filesystem::path& file);

    SampleRate rate() const { return m_rate; }

    /// Frames as the header has it. An estimate for MP3; 0 when the header does not say.
    std::int64_t announcedFrames() const { return m_decoder->header().announced; }

    /// Give `take` all sound, block by block: two channels interleaved, which stay as they are
    /// where there are two, one on both sides and more as `Downmix` has it; or mono. Once, one
    /// of them. Single samples that are not numbers come as zeros. Fail with Cancelled, and with
    /// DamagedAudio where they are more than one in a thousand and where the file ends before its
    /// announced end.
    using Take = std::function<void(std::span<const float> block)>;
    Result<void> readAllStereo(const JobControl& control, const Take& take);
    Result<void> readAllMono(const JobControl& control, const Take& take);

private:
    SoundFile(std::filesystem::path file, std::unique_ptr<SoundDecoder> decoder);
    Result<void> readAll(const JobControl& control, const Take& take);
    Result<std::size_t> readBlock(const JobControl& control);
    Result<std::size_t> readBehindDamage(const JobControl& control);
    Result<void> silenceNoise(std::span<float> samples);
    bool endsEarly() const;

    std::filesystem::path m_file;
    std::unique_ptr<SoundDecoder> m_decoder;
    SampleRate m_rate;
    std::size_t m_channels;
    std::int64_t m_done = 0;    ///< frames
    std::int64_t m_noise = 0;   ///< samples that were not numbers
    std::vector<float> m_block; ///< interleaved
};

} // namespace rollwright
