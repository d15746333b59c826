#include "core/audio/SampleRing.h"

#include <numeric>
#include <thread>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

std::vector<float> from(int first, std::size_t count)
{
    std::vector<float> samples(count);
    std::iota(samples.begin(), samples.end(), static_cast<float>(first));
    return samples;
}

TEST(SampleRing, WhatComesInGoesOutInOrderAlsoAroundTheEnd)
{
    SampleRing ring(10);
    std::vector<float> out(7);
    int next = 0;
    for (int round = 0; round < 10; ++round) {
        ASSERT_TRUE(ring.push(from(next, 7)));
        ASSERT_EQ(ring.pop(out), 7U);
        EXPECT_EQ(out, from(next, 7));
        next += 7;
    }
    EXPECT_EQ(ring.pushed(), 70U);
    EXPECT_EQ(ring.popped(), 70U);
}

TEST(SampleRing, TakesABlockAsAWholeOrNotAtAll)
{
    SampleRing ring(10);
    EXPECT_TRUE(ring.push(from(0, 6)));
    EXPECT_FALSE(ring.push(from(6, 5)));
    EXPECT_TRUE(ring.push(from(6, 4)));
    EXPECT_FALSE(ring.push(from(10, 1)));
    std::vector<float> out(20);
    EXPECT_EQ(ring.pop(out), 10U);
    out.resize(10);
    EXPECT_EQ(out, from(0, 10));
    EXPECT_EQ(ring.pop(out), 0U);
}

TEST(SampleRing, LosesNothingBetweenTwoThreads)
{
    constexpr int kCount = 200'000;
    SampleRing ring(1000);
    std::jthread producer([&] {
        for (int i = 0; i < kCount;) {
            const auto size = static_cast<std::size_t>(std::min(1 + i % 300, kCount - i));
            if (ring.push(from(i, size)))
                i += static_cast<int>(size);
            else
                std::this_thread::yield();
        }
    });
    std::vector<float> out(257);
    int next = 0;
    while (next < kCount) {
        const std::size_t count = ring.pop(out);
        if (count == 0)
            std::this_thread::yield();
        for (std::size_t i = 0; i < count; ++i)
            ASSERT_EQ(out[i], static_cast<float>(next++));
    }
}

} // namespace
} // namespace rollwright
