#include "core/audio/FlacWriter.h"

#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "core/audio/AudioLoader.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{16'000};

TEST(FlacWriter, WhatIsWrittenIsReadAgainToSixteenBits)
{
    AudioBuffer audio{{}, kRate};
    for (int i = 0; i < 20'000; ++i)
        audio.samples.push_back(0.9F * std::sin(0.05F * static_cast<float>(i)));
    const TemporaryFolder folder;
    {
        std::ofstream out(folder / "a.flac", std::ios::binary);
        writeFlac(audio.view(), "how it was made", out);
        EXPECT_TRUE(out.flush());
    }
    JobControl control;
    const auto read = loadAudio(folder / "a.flac", kRate, control);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->samples.size(), audio.samples.size());
    for (std::size_t i = 0; i < audio.samples.size(); ++i)
        ASSERT_NEAR(read->samples[i], audio.samples[i], 1.0 / 32'767) << i;
}

TEST(FlacWriter, SamplesBeyondFullScaleAreClipped)
{
    AudioBuffer audio{std::vector<float>(16'000, 1.5F), kRate};
    const TemporaryFolder folder;
    {
        std::ofstream out(folder / "a.flac", std::ios::binary);
        writeFlac(audio.view(), "", out);
    }
    JobControl control;
    const auto read = loadAudio(folder / "a.flac", kRate, control);
    ASSERT_TRUE(read);
    EXPECT_NEAR(read->samples[8'000], 1, 1e-3);
}

TEST(FlacWriter, AFullDiskLeavesTheStreamFailed)
{
    std::ofstream full("/dev/full", std::ios::binary);
    writeFlac({std::vector<float>(100'000, 0.1F), kRate}, "", full);
    full.flush();
    EXPECT_FALSE(full);
}

} // namespace
} // namespace rollwright
