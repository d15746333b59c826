#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/audio/AudioBuffer.h"
#include "core/audio/Resampler.h"
#include "core/base/Result.h"

namespace rollwright {

/// Takes mono sound block by block and keeps it at another rate, that of a model. One object serves
/// one thread and one recording.
class AudioCollector
{
public:
    /// Both rates are positive. `announced` is how many frames are likely to come; 0: unknown.
    AudioCollector(SampleRate from, SampleRate to, std::int64_t announced = 0);

    void add(std::span<const float> block);

    /// All that was added, which ends with this call. Fails with AudioTooShort (under 0.5 s) or
    /// AudioSilent (no sample above -96 dBFS), `subject` as what it is about.
    Result<AudioBuffer> finish(const std::string& subject);

private:
    SampleRate m_from;
    std::int64_t m_taken = 0;
    Resampler m_resampler;
    AudioBuffer m_audio;
};

} // namespace rollwright
