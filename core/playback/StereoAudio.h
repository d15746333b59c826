#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/base/Units.h"

namespace rollwright {

/// A recording for listening: two channels interleaved, 16 bits, because an hour has to fit into
/// memory (0.7 GB at 48 kHz). What has more bits is dithered (TPDF), so that soft sounds stay what
/// they are; what has 16 is kept bit by bit. Where a recording exceeds full scale, as float samples
/// may and resampled ones, all of it is softer, by at most 12 dB; beyond that it is clipped.
struct StereoAudio {
    std::vector<std::int16_t> samples;
    SampleRate rate;
    std::optional<double>
        loudness{}; ///< LUFS, of the samples; nothing: it cannot be measured, or was not

    std::int64_t frames() const { return static_cast<std::int64_t>(samples.size() / 2); }
};

/// Reads a sound file and resamples it to `rate`, block by block. One channel sounds on both sides,
/// more than two as they would from a film (`Downmix`). Fails as `SoundFile` does, or with
/// Cancelled or OutOfMemory. Any thread.
Result<StereoAudio> loadStereo(const std::filesystem::path& file, SampleRate rate,
                               JobControl& control);

} // namespace rollwright
