#include "core/audio/StreamTimeline.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr std::int64_t kRate = 48000;
constexpr std::int64_t kFrame = 1024;

/// Takes frames whose stamps follow each other.
void takeFrames(StreamTimeline& timeline, std::int64_t first, int count)
{
    for (int i = 0; i < count; ++i)
        EXPECT_EQ(timeline.gapBefore(first + i * kFrame, kFrame, false), 0) << i;
}

TEST(StreamTimeline, FramesInARowLackNothingWhereverTheyBegin)
{
    for (const std::int64_t begin : {std::int64_t{0}, 500 * kRate, -kFrame}) {
        StreamTimeline timeline(kRate);
        takeFrames(timeline, begin, 5);
    }
}

TEST(StreamTimeline, AGapIsAsLongAsItsStampIsLate)
{
    StreamTimeline timeline(kRate);
    takeFrames(timeline, 0, 3);
    EXPECT_EQ(timeline.gapBefore(3 * kFrame + 2 * kRate, kFrame, false), 2 * kRate);
    takeFrames(timeline, 4 * kFrame + 2 * kRate, 3);
}

TEST(StreamTimeline, JitterIsNoGapAndDoesNotAddUp)
{
    StreamTimeline timeline(kRate);
    takeFrames(timeline, 0, 3);
    EXPECT_EQ(timeline.gapBefore(3 * kFrame + kRate / 25, kFrame, false), 0);
    takeFrames(timeline, 4 * kFrame, 1);
    std::int64_t gaps = 0;
    for (int i = 5; i < 50; ++i)
        gaps += timeline.gapBefore(i * kFrame + (i % 2) * kRate / 10, kFrame, false);
    EXPECT_EQ(gaps, kRate / 10);
}

TEST(StreamTimeline, AClockThatRunsFasterTearsNoHoles)
{
    StreamTimeline timeline(kRate);
    for (int i = 0; i < 1000; ++i)
        EXPECT_EQ(timeline.gapBefore(i * (kFrame + 10), kFrame, false), 0);
}

TEST(StreamTimeline, LostFramesAreAGapHoweverShort)
{
    StreamTimeline timeline(kRate);
    takeFrames(timeline, 0, 3);
    EXPECT_EQ(timeline.gapBefore(4 * kFrame, kFrame, true), kFrame);
    takeFrames(timeline, 5 * kFrame, 3);
}

TEST(StreamTimeline, StampsMayBeMissingOrThoseOfAPacket)
{
    StreamTimeline timeline(kRate);
    EXPECT_EQ(timeline.gapBefore(std::nullopt, kFrame, false), 0);
    takeFrames(timeline, 7 * kRate, 1);
    for (int i = 1; i < 100; ++i)
        EXPECT_EQ(
            timeline.gapBefore(i < 50 ? std::optional(7 * kRate) : std::nullopt, kFrame, false), 0);
    takeFrames(timeline, 7 * kRate + 100 * kFrame, 3);
}

TEST(StreamTimeline, AClockThatIsSetBeginsAnew)
{
    StreamTimeline timeline(kRate);
    takeFrames(timeline, 20 * kRate, 3);
    takeFrames(timeline, 0, 3);
    takeFrames(timeline, 3600 * kRate, 3);
}

TEST(StreamTimeline, StampsThatWentBackAreNotTrusted)
{
    StreamTimeline timeline(kRate);
    std::int64_t gaps = 0;
    for (int i = 0; i < 100; ++i)
        gaps += timeline.gapBefore((i % 2) * 500 * kRate + i * kFrame, kFrame, false);
    EXPECT_LE(gaps, 500 * kRate) << "believed once";
    takeFrames(timeline, 10 * kRate, 2);
    EXPECT_EQ(timeline.gapBefore(20 * kRate, kFrame, false), 0);
}

TEST(StreamTimeline, SilenceIsBounded)
{
    StreamTimeline timeline(kRate);
    std::int64_t gaps = 0;
    for (int i = 0; i < 100; ++i)
        gaps += timeline.gapBefore(i * 100 * kRate, kFrame, false);
    EXPECT_LE(gaps, 600 * kRate);
    EXPECT_GE(gaps, 500 * kRate);
}

} // namespace
} // namespace rollwright
