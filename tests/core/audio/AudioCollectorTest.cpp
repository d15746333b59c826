#include "core/audio/AudioCollector.h"

#include <algorithm>
#include <iterator>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kHost{48000};
constexpr SampleRate kModel{16000};

/// A saw of a hundred samples a tooth.
std::vector<float> saw(std::size_t length, float level)
{
    std::vector<float> samples(length);
    for (std::size_t i = 0; i < length; ++i)
        samples[i] = level * static_cast<float>(i % 100) / 100;
    return samples;
}

Result<AudioBuffer> collected(std::span<const float> sound, std::size_t block)
{
    AudioCollector collector(kHost, kModel);
    for (; sound.size() > block; sound = sound.subspan(block))
        collector.add(sound.first(block));
    collector.add(sound);
    return collector.finish("song");
}

TEST(AudioCollector, KeepsAllAtTheOtherRateHoweverItIsCut)
{
    const auto sound = saw(48000, 0.5F);
    const auto whole = collected(sound, sound.size());
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->rate, kModel);
    EXPECT_EQ(whole->samples.size(), 16000U);
    for (const std::size_t block : {1U, 100U, 4096U})
        EXPECT_EQ(collected(sound, block)->samples, whole->samples) << block;
}

TEST(AudioCollector, TakesNoMoreMemoryThanItNeedsWhenItKnowsWhatComes)
{
    const auto sound = saw(10 * 48000 + 7, 0.5F);
    AudioCollector collector(kHost, kModel, std::ssize(sound));
    constexpr std::size_t kBlock = 1000;
    for (std::size_t done = 0; done < sound.size(); done += kBlock)
        collector.add(std::span(sound).subspan(done, std::min(kBlock, sound.size() - done)));
    const auto audio = collector.finish("song");
    ASSERT_TRUE(audio);
    EXPECT_LE(audio->samples.capacity(), audio->samples.size() + 2048);
}

TEST(AudioCollector, RefusesWhatIsTooShortOrSilent)
{
    EXPECT_TRUE(collected(saw(24000, 0.5F), 1000));
    const auto blip = collected(saw(23999, 0.5F), 1000);
    ASSERT_FALSE(blip);
    EXPECT_EQ(blip.error().code, ErrorCode::AudioTooShort);
    EXPECT_EQ(blip.error().subject, "song");
    const auto silence = collected(saw(48000, 1e-5F), 1000);
    ASSERT_FALSE(silence);
    EXPECT_EQ(silence.error().code, ErrorCode::AudioSilent);
    EXPECT_EQ(collected({}, 1).error().code, ErrorCode::AudioTooShort);
}

} // namespace
} // namespace rollwright
