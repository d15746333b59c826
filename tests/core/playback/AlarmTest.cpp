#include "core/playback/Alarm.h"

#include <thread>

#include <gtest/gtest.h>

#include "core/playback/LivePiano.h"
#include "core/playback/PlaybackEngine.h"

namespace rollwright {
namespace {

using namespace std::chrono_literals;

TEST(Alarm, WakesWhoWaits)
{
    Alarm alarm;
    std::thread other([&] { alarm.ring(); });
    EXPECT_TRUE(alarm.wait(1h));
    other.join();
}

TEST(Alarm, IsHeardLaterOnce)
{
    Alarm alarm;
    alarm.ring();
    alarm.ring();
    EXPECT_TRUE(alarm.wait(1h));
    EXPECT_FALSE(alarm.wait(1ms));
}

TEST(Alarm, RingsWhereTheTransportIsAskedToMove)
{
    PlaybackEngine engine(nullptr, {48000});
    EXPECT_FALSE(engine.alarm()->wait(0ms));
    engine.seek(100);
    EXPECT_TRUE(engine.alarm()->wait(0ms));
    engine.play();
    EXPECT_TRUE(engine.alarm()->wait(0ms));
}

TEST(Alarm, RingsForAHand)
{
    const auto alarm = std::make_shared<Alarm>();
    LivePiano piano(alarm);
    EXPECT_FALSE(alarm->wait(0ms));
    piano.strike(Pitch{60}, 80);
    EXPECT_TRUE(alarm->wait(0ms));
    piano.release(Pitch{60});
    EXPECT_TRUE(alarm->wait(0ms));
}

} // namespace
} // namespace rollwright
