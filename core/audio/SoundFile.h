#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "core/audio/Downmix.h"
#include "core/audio/SoundDecoder.h"
#include "core/base/JobControl.h"
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

    /// Fills the beginning of `stereo` (two channels interleaved) with what comes next: two
    /// channels stay as they are, else their mix (`Downmix`) sounds on both sides. Returns how many
    /// frames came, 0 at the end. Single samples that are not numbers come as zeros. Fails with
    /// DamagedAudio where they are more than one in a thousand and where the file ends before its
    /// announced end.
    Result<std::size_t> readStereo(std::span<float> stereo);

    /// Give `take` all that comes next, block by block. Fail as `readStereo`, or with Cancelled.
    using Take = std::function<void(std::span<const float> block)>;
    Result<void> readAllStereo(JobControl& control, const Take& take);
    Result<void> readAllMono(JobControl& control, const Take& take); ///< the mix of the channels

private:
    using Read = Result<std::size_t> (SoundFile::*)(std::span<float> block);

    SoundFile(std::filesystem::path file, std::unique_ptr<SoundDecoder> decoder);
    Result<void> readAll(Read read, std::size_t channels, JobControl& control, const Take& take);
    Result<std::size_t> readMono(std::span<float> mono);
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
