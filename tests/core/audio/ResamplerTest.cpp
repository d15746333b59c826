#include "core/audio/Resampler.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

std::vector<float> sine(int rate, std::size_t length, double hertz)
{
    std::vector<float> samples(length);
    for (std::size_t i = 0; i < length; ++i)
        samples[i] = static_cast<float>(std::sin(2 * std::numbers::pi * hertz * double(i) / rate));
    return samples;
}

std::vector<float> resampled(std::span<const float> samples, int from, int to, std::size_t block)
{
    Resampler resampler({from}, {to});
    std::vector<float> out;
    for (; samples.size() > block; samples = samples.subspan(block))
        resampler.process(samples.first(block), out);
    resampler.process(samples, out);
    resampler.finish(out);
    return out;
}

TEST(Resampler, GivesTheRoundedLength)
{
    for (const int from : {8000, 11025, 16000, 22050, 44100, 48000, 96000, 192000})
        for (const std::size_t length : {std::size_t{1}, std::size_t{999}, std::size_t{100003}})
            EXPECT_EQ(resampled(std::vector<float>(length), from, 16000, 4096).size(),
                      static_cast<std::size_t>(std::llround(double(length) * 16000 / from)))
                << from << " Hz, " << length << " samples";
}

TEST(Resampler, KeepsASineInPlace)
{
    for (const int from : {8000, 44100, 48000, 192000}) {
        const auto out =
            resampled(sine(from, static_cast<std::size_t>(from), 1000), from, 16000, 5000);
        const auto expected = sine(16000, 16000, 1000);
        for (std::size_t i = 1000; i < 15000; ++i)
            ASSERT_NEAR(out[i], expected[i], 1e-3) << from << " Hz, sample " << i;
    }
}

TEST(Resampler, KeepsOutWhatTheLowerRateCannotHold)
{
    const auto out = resampled(sine(44100, 44100, 12000), 44100, 16000, 4096);
    for (std::size_t i = 1000; i < 15000; ++i)
        ASSERT_LT(std::abs(out[i]), 1e-3);
}

TEST(Resampler, DoesNotDependOnTheCuts)
{
    const auto samples = sine(44100, 30000, 440);
    const auto whole = resampled(samples, 44100, 16000, 30000);
    for (const std::size_t block : {std::size_t{1}, std::size_t{100}, std::size_t{16384}})
        EXPECT_EQ(resampled(samples, 44100, 16000, block), whole);
}

TEST(Resampler, TellsWhatItHolds)
{
    Resampler resampler({48000}, {44100});
    std::vector<float> out;
    for (int block = 1; block <= 100; ++block) {
        resampler.process(std::vector<float>(480), out);
        EXPECT_NEAR(resampler.held(), 441 * block - static_cast<double>(out.size()), 1e-6);
    }
    EXPECT_GT(resampler.held(), 0);
    EXPECT_EQ(Resampler({48000}, {48000}).held(), 0);
}

TEST(Resampler, KeepsChannelsApart)
{
    const auto left = sine(44100, 30000, 440);
    const auto right = sine(44100, 30000, 1000);
    std::vector<float> stereo;
    for (std::size_t i = 0; i < left.size(); ++i)
        stereo.insert(stereo.end(), {left[i], right[i]});
    Resampler resampler({44100}, {48000}, 2);
    std::vector<float> out;
    resampler.process(std::span(stereo).first(20002), out);
    EXPECT_NEAR(resampler.held(), 10001 * 48000.0 / 44100 - double(out.size()) / 2, 1e-6);
    resampler.process(std::span(stereo).subspan(20002), out);
    resampler.finish(out);
    const auto leftAlone = resampled(left, 44100, 48000, 30000);
    const auto rightAlone = resampled(right, 44100, 48000, 30000);
    ASSERT_EQ(out.size(), 2 * leftAlone.size());
    for (std::size_t i = 0; i < leftAlone.size(); ++i) {
        ASSERT_FLOAT_EQ(out[2 * i], leftAlone[i]);
        ASSERT_FLOAT_EQ(out[2 * i + 1], rightAlone[i]);
    }
}

TEST(Resampler, PassesEqualRatesThrough)
{
    const auto samples = sine(16000, 5000, 440);
    EXPECT_EQ(resampled(samples, 16000, 16000, 999), samples);
}

} // namespace
} // namespace rollwright
