#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/base/Units.h"

namespace rollwright {

enum class SoundFormat {
    Wav,  ///< 24 bits
    Flac, ///< 24 bits
    Ogg,  ///< Vorbis
};

/// By the suffix of a name, in upper or lower case; empty for others.
std::optional<SoundFormat> soundFormatOf(const std::filesystem::path& file);

/// Writes interleaved stereo as a whole or not at all (see `writeSafely`). Samples beyond [-1, 1]
/// are clipped. Reports Stage::Rendering. Fails with FileNotWritable, DiskFull or Cancelled. Any
/// thread.
Result<void> writeSound(const std::filesystem::path& file, SoundFormat format,
                        std::span<const float> stereo, SampleRate rate, JobControl& control);

} // namespace rollwright
