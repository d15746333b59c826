#pragma once

#include <cmath>
#include <filesystem>
#include <vector>

#include <sndfile.h>

namespace rollwright {

/// Writes a quiet sine as mono 16 kHz WAV.
inline void writeSine(const std::filesystem::path& file, double seconds)
{
    constexpr int kRate = 16000;
    std::vector<float> samples(static_cast<std::size_t>(seconds * kRate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = 0.3F * std::sin(0.1F * static_cast<float>(i));
    SF_INFO info{0, kRate, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 0, 0};
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    sf_writef_float(out, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(out);
}

} // namespace rollwright
