#pragma once

#include <cmath>
#include <filesystem>
#include <span>
#include <vector>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "core/audio/SoundFile.h"

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

/// All samples of a file, left and right in turn; a failure of the test where it cannot be read.
inline std::vector<float> readStereo(const std::filesystem::path& file)
{
    auto sound = SoundFile::open(file);
    std::vector<float> all;
    EXPECT_TRUE(sound && sound->readAllStereo({}, [&](std::span<const float> block) {
        all.insert(all.end(), block.begin(), block.end());
    })) << file;
    return all;
}

} // namespace rollwright
