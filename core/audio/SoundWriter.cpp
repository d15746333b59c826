#include "core/audio/SoundWriter.h"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>

#include <sndfile.h>

#include "core/audio/SoundStream.h"
#include "core/base/LowerCase.h"
#include "core/base/SafeFile.h"

namespace rollwright {

namespace {

constexpr sf_count_t kBlock = 4096; ///< frames; libsndfile's Vorbis encoder overflows on long ones
constexpr double kVorbisQuality = 0.7; ///< about 220 kbit/s

/// A WAV file holds 4 GB; beyond, libsndfile would wrap the length. Then it is the one of RF64.
int wavCode(std::size_t samples)
{
    constexpr std::uint64_t kMostBytes = 0xFFFF0000;
    constexpr std::uint64_t kSampleBytes = 3;
    return samples * kSampleBytes < kMostBytes ? SF_FORMAT_WAV : SF_FORMAT_RF64;
}

int formatCode(SoundFormat format, std::size_t samples)
{
    switch (format) {
    case SoundFormat::Wav: return wavCode(samples) | SF_FORMAT_PCM_24;
    case SoundFormat::Flac: return SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
    case SoundFormat::Ogg: return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    }
    return 0;
}

/// Leaves `out` in a failed state where it is cancelled.
void encode(std::span<const float> stereo, SampleRate rate, SoundFormat format, std::ostream& out,
            JobControl& control)
{
    const SoundStream file = openSoundStream(out, rate, 2, formatCode(format, stereo.size()));
    if (!file)
        return;
    double quality = kVorbisQuality;
    sf_command(file.get(), SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
    const auto frames = static_cast<sf_count_t>(stereo.size() / 2);
    for (sf_count_t done = 0; done < frames && out; done += kBlock) {
        control.report(Stage::Rendering, static_cast<double>(done) / static_cast<double>(frames));
        const sf_count_t count = std::min(kBlock, frames - done);
        if (control.cancelled() ||
            sf_writef_float(file.get(), stereo.data() + 2 * done, count) != count)
            out.setstate(std::ios::failbit);
    }
}

} // namespace

std::optional<SoundFormat> soundFormatOf(const std::filesystem::path& file)
{
    const std::string suffix = lowerCase(file.extension().string());
    if (suffix == ".wav")
        return SoundFormat::Wav;
    if (suffix == ".flac")
        return SoundFormat::Flac;
    if (suffix == ".ogg" || suffix == ".oga")
        return SoundFormat::Ogg;
    return std::nullopt;
}

Result<void> writeSound(const std::filesystem::path& file, SoundFormat format,
                        std::span<const float> stereo, SampleRate rate, JobControl& control)
{
    auto written =
        writeSafely(file, [&](std::ostream& out) { encode(stereo, rate, format, out, control); });
    if (!written && control.cancelled())
        return failure(ErrorCode::Cancelled, file.string());
    if (written)
        control.report(Stage::Rendering, 1);
    return written;
}

} // namespace rollwright
