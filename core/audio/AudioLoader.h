#pragma once

#include <filesystem>

#include "core/audio/AudioBuffer.h"
#include "core/base/JobControl.h"
#include "core/base/Result.h"

namespace rollwright {

/// Reads a sound file (of any format that `SoundFile` opens; any rate, any number of channels),
/// mixes it to mono (`Downmix`) and resamples it to `rate`, block by block.
///
/// Fails with FileNotFound, FileNotReadable, UnsupportedAudio, DamagedAudio (truncated, or many
/// samples that are not numbers), AudioTooShort (under 0.5 s), AudioSilent (no sample above
/// -96 dBFS), OutOfMemory or Cancelled. Any thread.
Result<AudioBuffer> loadAudio(const std::filesystem::path& file, SampleRate rate,
                              JobControl& control);

} // namespace rollwright
