#pragma once

#include <memory>
#include <optional>
#include <span>

#include "core/audio/AudioBuffer.h"
#include "core/base/JobControl.h"
#include "core/base/Units.h"

namespace rollwright {

/// Integrated loudness in LUFS, as EBU R 128 measures it once the peak is brought to full scale, so
/// that its gate at -70 LUFS leaves quiet recordings whole. Nothing for silence and for what is
/// shorter than 0.4 s.
std::optional<double> loudnessOf(AudioView audio);

/// Measures the integrated loudness of what comes in blocks, as EBU R 128 does. One thread.
class LoudnessMeter
{
public:
    explicit LoudnessMeter(SampleRate rate, unsigned channels = 2);
    ~LoudnessMeter();

    void add(std::span<const float> interleaved);
    /// In LUFS. Nothing for silence and for what is shorter than 0.4 s.
    std::optional<double> loudness() const;

private:
    struct Meter;
    std::unique_ptr<Meter> m_meter;
    unsigned m_channels;
};

/// Brings interleaved stereo to an integrated loudness of `target` (LUFS) and keeps its true peaks
/// below -1 dBFS, as `PeakLimiter` does: it stays softer where they would lose more than 6 dB. What
/// cannot be measured is only limited. Left half done where the job is cancelled, which it asks for
/// block by block.
void bringToLoudness(std::span<float> stereo, SampleRate rate, double target,
                     const JobControl& control = {});

} // namespace rollwright
