#pragma once

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "core/audio/AudioBuffer.h"

namespace rollwright {

/// A sine of 440 Hz; channel c is scaled by 1 / (c + 1).
inline std::vector<float> sine(int rate, int channels, double seconds)
{
    std::vector<float> samples;
    for (int frame = 0; frame < static_cast<int>(rate * seconds); ++frame) {
        const double value = 0.5 * std::sin(2 * std::numbers::pi * 440 * frame / rate);
        for (int channel = 0; channel < channels; ++channel)
            samples.push_back(static_cast<float>(value / (channel + 1)));
    }
    return samples;
}

/// Writes a sound file; `format` is libsndfile's.
inline void write(const std::filesystem::path& path, const std::vector<float>& samples, int rate,
                  int channels, int format)
{
    SF_INFO info{0, rate, channels, format, 0, 0};
    SNDFILE* out = sf_open(path.c_str(), SFM_WRITE, &info);
    ASSERT_NE(out, nullptr) << sf_strerror(nullptr);
    // In blocks: one large write of Vorbis overflows the stack in libsndfile 1.2.0.
    const auto frames = static_cast<sf_count_t>(samples.size()) / channels;
    for (sf_count_t first = 0; first < frames; first += 1024)
        sf_writef_float(out, samples.data() + first * channels,
                        std::min<sf_count_t>(1024, frames - first));
    sf_close(out);
}

/// The amplitude of the 440 Hz partial, by projection on sine and cosine.
inline double amplitudeAt440(const AudioBuffer& audio)
{
    double sum = 0;
    double cosines = 0;
    for (std::size_t i = 0; i < audio.samples.size(); ++i) {
        const double phase = 2 * std::numbers::pi * 440 * double(i) / audio.rate.hertz;
        sum += audio.samples[i] * std::sin(phase);
        cosines += audio.samples[i] * std::cos(phase);
    }
    return 2 * std::hypot(sum, cosines) / double(audio.samples.size());
}

} // namespace rollwright
