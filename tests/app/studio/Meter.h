#pragma once

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <thread>

#include "core/playback/AudioSink.h"

namespace rollwright {

/// Measures how loud it is.
class Meter : public AudioSink
{
public:
    explicit Meter(std::shared_ptr<std::atomic<float>> level) : m_level(std::move(level)) {}

    bool write(std::span<const float> stereo) override
    {
        float peak = 0;
        for (const float sample : stereo)
            peak = std::max(peak, std::abs(sample));
        *m_level = peak;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return true;
    }
    Seconds latency() override { return Seconds(0); }

private:
    std::shared_ptr<std::atomic<float>> m_level;
};

inline AudioSinkOpener meter(const std::shared_ptr<std::atomic<float>>& level)
{
    return [level](SampleRate) { return std::make_unique<Meter>(level); };
}

} // namespace rollwright
