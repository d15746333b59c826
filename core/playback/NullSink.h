#pragma once

#include <chrono>

#include "core/playback/AudioSink.h"

namespace rollwright {

/// Hears nothing, at the pace of time: the transport runs on without a device.
class NullSink : public AudioSink
{
public:
    explicit NullSink(SampleRate rate) : m_rate(rate) {}

    bool write(std::span<const float> stereo) override;
    Seconds latency() override;

private:
    using Clock = std::chrono::steady_clock;

    SampleRate m_rate;
    Clock::time_point m_due{}; ///< when what was written has gone by
};

} // namespace rollwright
