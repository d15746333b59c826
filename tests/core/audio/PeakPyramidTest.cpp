#include "core/audio/PeakPyramid.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{44100};

std::vector<float> noise(std::size_t count)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<float> sample(-1, 1);
    std::vector<float> samples(count);
    std::ranges::generate(samples, [&] { return sample(random); });
    return samples;
}

PeakPyramid pyramidOf(std::span<const float> samples, std::size_t block)
{
    PeakPyramid peaks(kRate);
    while (!samples.empty()) {
        peaks.append(samples.first(std::min(block, samples.size())));
        samples = samples.subspan(std::min(block, samples.size()));
    }
    peaks.finish();
    return peaks;
}

Peak bruteForce(std::span<const float> samples, std::int64_t begin, std::int64_t end)
{
    const auto [low, high] = std::ranges::minmax(
        samples.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    return {low, high};
}

/// A stretch of buckets holds at least what the samples hold, and at most what lies less than one
/// bucket beyond its ends.
TEST(PeakPyramid, HoldsEveryPeakOfAStretchAndNoneFromFarAway)
{
    const std::vector<float> samples = noise(100'003);
    const PeakPyramid peaks = pyramidOf(samples, 1000);
    std::mt19937 random(3);
    std::uniform_int_distribution<std::int64_t> place(0, 100'003);
    for (int i = 0; i < 2000; ++i) {
        const std::int64_t a = place(random);
        const std::int64_t b = place(random);
        const std::int64_t begin = std::min(a, b);
        const std::int64_t end = std::max(a, b);
        if (begin == end)
            continue;
        const std::int64_t reach = std::max(end - begin, PeakPyramid::kShortestBucket);
        const Peak inner = bruteForce(samples, begin, end);
        const Peak outer = bruteForce(samples, std::max<std::int64_t>(0, begin - reach),
                                      std::min<std::int64_t>(100'003, end + reach));
        const Peak peak = peaks.over(begin, end);
        EXPECT_LE(peak.low, inner.low);
        EXPECT_GE(peak.high, inner.high);
        EXPECT_GE(peak.low, outer.low);
        EXPECT_LE(peak.high, outer.high);
    }
}

TEST(PeakPyramid, IsExactOnWholeBucketsOfEveryLevel)
{
    const std::vector<float> samples = noise(40'000);
    const PeakPyramid peaks = pyramidOf(samples, 4096);
    for (std::int64_t length = PeakPyramid::kShortestBucket; length < 40'000; length *= 4) {
        for (std::int64_t begin = 0; begin + length <= 40'000; begin += length)
            EXPECT_EQ(peaks.over(begin, begin + length),
                      bruteForce(samples, begin, begin + length));
    }
    EXPECT_EQ(peaks.over(0, 40'000), bruteForce(samples, 0, 40'000));
}

TEST(PeakPyramid, DoesNotMindHowTheSamplesAreCut)
{
    const std::vector<float> samples = noise(5000);
    const PeakPyramid whole = pyramidOf(samples, 5000);
    for (const std::size_t block : {1U, 31U, 32U, 33U, 999U}) {
        const PeakPyramid cut = pyramidOf(samples, block);
        for (std::int64_t begin = 0; begin < 5000; begin += 50)
            EXPECT_EQ(cut.over(begin, begin + 50), whole.over(begin, begin + 50));
    }
}

TEST(PeakPyramid, ALongRecordingHasLongerBucketsNotMore)
{
    // A quarter of an hour of silence with one click.
    PeakPyramid peaks(kRate);
    std::vector<float> minute(static_cast<std::size_t>(kRate.hertz) * 60);
    for (int i = 0; i < 15; ++i) {
        minute[1234] = i == 11 ? 0.5F : 0;
        peaks.append(minute);
    }
    peaks.finish();
    constexpr std::int64_t kLength = 2 * PeakPyramid::kShortestBucket;
    constexpr auto kMost = static_cast<std::int64_t>(PeakPyramid::kMostBuckets);
    ASSERT_GT(peaks.samples() / PeakPyramid::kShortestBucket, kMost);
    ASSERT_LE(peaks.samples() / kLength, kMost);
    const std::int64_t click = std::int64_t{11} * 60 * kRate.hertz + 1234;
    EXPECT_EQ(peaks.over(click, click + 1).high, 0.5F);
    const std::int64_t begin = click / kLength * kLength; // of its bucket
    EXPECT_EQ(peaks.over(begin, begin + 1).high, 0.5F);
    EXPECT_EQ(peaks.over(begin + kLength - 1, begin + kLength).high, 0.5F);
    EXPECT_EQ(peaks.over(begin - 1, begin).high, 0);
    EXPECT_EQ(peaks.over(begin + kLength, begin + kLength + 1).high, 0);
    EXPECT_EQ(peaks.over(0, peaks.samples()).high, 0.5F);
    EXPECT_EQ(peaks.duration(), Seconds(15 * 60));
}

TEST(PeakPyramid, IsSilentBeyondTheEnds)
{
    const PeakPyramid peaks = pyramidOf(noise(1000), 1000);
    EXPECT_EQ(peaks.over(-500, 0), Peak{});
    EXPECT_EQ(peaks.over(1000, 2000), Peak{});
    EXPECT_EQ(peaks.over(10, 10), Peak{});
    EXPECT_EQ(peaks.over(-500, 2000), peaks.over(0, 1000));
    PeakPyramid nothing(kRate);
    nothing.finish();
    EXPECT_EQ(nothing.over(0, 10), Peak{});
}

TEST(PeakPyramid, IsReadFromAFileAtItsOwnRate)
{
    const TemporaryFolder folder;
    writeSine(folder / "a.wav", 2);
    JobControl control;
    const auto peaks = readPeaks(folder / "a.wav", control);
    ASSERT_TRUE(peaks);
    EXPECT_NEAR(peaks->duration().count(), 2, 0.001);
    const Peak all = peaks->over(0, peaks->samples());
    EXPECT_GT(all.high, 0.1F);
    EXPECT_NEAR(all.high, -all.low, 0.01F);
}

TEST(PeakPyramid, ReadingFailsByNameAndCanBeCancelled)
{
    const TemporaryFolder folder;
    JobControl control;
    EXPECT_EQ(readPeaks(folder / "none.wav", control).error().code, ErrorCode::FileNotFound);
    writeSine(folder / "a.wav", 2);
    std::stop_source stop;
    stop.request_stop();
    JobControl cancelled(stop.get_token(), [](const Progress&) {});
    EXPECT_EQ(readPeaks(folder / "a.wav", cancelled).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
