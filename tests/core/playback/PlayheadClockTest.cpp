#include "core/playback/PlayheadClock.h"

#include <thread>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

using namespace std::chrono_literals;

constexpr SampleRate kRate{48000};
const PlayheadClock::Time kStart{1h};

TransportState moving(std::int64_t position, std::int64_t runBegin,
                      std::int64_t runBefore = TransportState::kNone)
{
    return {position, true, runBegin, runBefore};
}

TEST(PlayheadClock, StandsWhereTheTransportStands)
{
    PlayheadClock clock(kRate);
    clock.publish({4800, false, 0, TransportState::kNone}, kStart);
    EXPECT_EQ(clock.at(kStart + 1s).frame, 4800);
    EXPECT_FALSE(clock.at(kStart).moving);
}

TEST(PlayheadClock, TellsWhatIsHeardNotWhatIsRendered)
{
    PlayheadClock clock(kRate);
    clock.publish(moving(48000, 0), kStart + 100ms);
    EXPECT_NEAR(clock.at(kStart).frame, 48000 - 4800, 1e-3);
    EXPECT_NEAR(clock.at(kStart + 50ms).frame, 48000 - 2400, 1e-3);
}

TEST(PlayheadClock, DoesNotRunAheadOfADeviceThatStandsStill)
{
    PlayheadClock clock(kRate);
    clock.publish(moving(48000, 0), kStart);
    EXPECT_EQ(clock.at(kStart + 10s).frame, 48000);
}

TEST(PlayheadClock, WaitsAtTheBeginningUntilItIsHeard)
{
    PlayheadClock clock(kRate);
    clock.publish(moving(9600 + 480, 9600), kStart + 50ms);
    EXPECT_EQ(clock.at(kStart).frame, 9600);
}

TEST(PlayheadClock, FinishesTheLoopBeforeItShowsTheNext)
{
    PlayheadClock clock(kRate);
    clock.publish(moving(1000 + 480, 1000, 96000), kStart + 50ms); // 2400 frames ahead
    EXPECT_NEAR(clock.at(kStart).frame, 96000 - (2400 - 480), 1e-3);
    EXPECT_NEAR(clock.at(kStart + 45ms).frame, 1000 + 240, 1e-3);
}

TEST(PlayheadClock, TellsOneRunFromTheNext)
{
    PlayheadClock clock(kRate);
    clock.publish({1000 + 480, true, 1000, 96000, 7}, kStart + 50ms);
    EXPECT_EQ(clock.at(kStart).run, 6U) << "the loop's end is still heard";
    EXPECT_EQ(clock.at(kStart).begin, clock.at(kStart).frame) << "wherever that run began";
    EXPECT_EQ(clock.at(kStart + 45ms).run, 7U);
    EXPECT_EQ(clock.at(kStart + 45ms).begin, 1000);
}

TEST(PlayheadClock, StaysInALoopThatIsShorterThanTheLatency)
{
    PlayheadClock clock(kRate);
    clock.publish({1000 + 480, true, 1000, 5800, 7}, kStart + 250ms); // 12000 frames ahead
    EXPECT_NEAR(clock.at(kStart).frame, 1000 + 480 - 12000 + 3 * 4800, 1e-3);
    EXPECT_EQ(clock.at(kStart).run, 4U);
    for (auto wait = 0ms; wait <= 250ms; wait += 10ms) {
        EXPECT_GE(clock.at(kStart + wait).frame, 1000) << wait.count();
        EXPECT_LE(clock.at(kStart + wait).frame, 5800) << wait.count();
    }
}

TEST(PlayheadClock, GoesOnUntilTheLastIsHeard)
{
    PlayheadClock clock(kRate);
    clock.publish(moving(48000, 0), kStart + 100ms);
    const TransportState rest{48240, false, 0, TransportState::kNone};
    for (auto time = 110ms; time < 300ms; time += 10ms)
        clock.publish(rest, kStart + time);
    EXPECT_NEAR(clock.at(kStart + 50ms).frame, 48240 - 0.06 * 48000, 1e-3);
    EXPECT_TRUE(clock.at(kStart + 50ms).moving);
    EXPECT_EQ(clock.at(kStart + 110ms).frame, 48240) << "the silence after it does not count";
    EXPECT_FALSE(clock.at(kStart + 110ms).moving);
}

TEST(PlayheadClock, JumpsAtOnceWhereNothingIsPlayed)
{
    PlayheadClock clock(kRate);
    clock.publish({9600, false, 9600, TransportState::kNone, 5}, kStart + 100ms);
    EXPECT_EQ(clock.at(kStart).frame, 9600);
    EXPECT_FALSE(clock.at(kStart).moving);
}

TEST(PlayheadClock, GoesSlowerAtLowerSpeed)
{
    PlayheadClock clock(kRate);
    TransportState slow = moving(48000, 0);
    slow.speed = 0.5;
    clock.publish(slow, kStart + 100ms);
    EXPECT_NEAR(clock.at(kStart).frame, 48000 - 2400, 1e-3);
}

TEST(PlayheadClock, WakesWhoWaitsWhenItIsPublishedAndWhenItIsAsked)
{
    PlayheadClock clock(kRate);
    const auto untilNews = [&clock](auto work) {
        std::thread waiting([&clock, seen = clock.news()] { clock.waitForNews(seen); });
        work();
        waiting.join();
    };
    untilNews([&] { clock.publish(moving(480, 0), kStart); });
    untilNews([&] { clock.wake(); });
    const auto seen = clock.news();
    clock.publish({480, false, 0, TransportState::kNone}, kStart);
    EXPECT_NE(clock.news(), seen);
    const auto stopped = clock.news();
    clock.publish({480, false, 0, TransportState::kNone}, kStart + 10ms);
    EXPECT_EQ(clock.news(), stopped) << "rest is no news";
}

TEST(PlayheadClock, IsNeverReadHalfWritten)
{
    constexpr int kTimes = 100000;
    PlayheadClock clock(kRate);
    clock.publish(moving(0, 0), kStart);
    std::thread writer([&] {
        for (int i = 1; i <= kTimes; ++i)
            clock.publish(moving(i, i), kStart); // position and beginning always agree
    });
    bool whole = true;
    for (double frame = 0; frame < kTimes;) {
        const double before = frame;
        frame = clock.at(kStart + 1ms).frame;
        whole = whole && frame >= before;
    }
    writer.join();
    EXPECT_TRUE(whole);
}

} // namespace
} // namespace rollwright
