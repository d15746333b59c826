#include "core/playback/PlaybackEngine.h"

#include <thread>

#include <gmock/gmock.h>

#include "tests/core/playback/PlaybackEngineFixture.h"

namespace rollwright {
namespace {

using testing::Each;

TEST_F(PlaybackEngineTest, RestsInSilenceUntilItIsAsked)
{
    EXPECT_THAT(listen(4800), Each(0));
    EXPECT_FALSE(m_state.moving);
    EXPECT_EQ(m_state.position, 0);
}

TEST_F(PlaybackEngineTest, PlaysEveryFrameInItsPlace)
{
    m_engine.play();
    const auto left = listen(48000);
    for (std::size_t i = PlaybackEngine::kFadeFrames; i < left.size(); ++i)
        ASSERT_FLOAT_EQ(left[i], toneAt(static_cast<std::int64_t>(i)));
    EXPECT_EQ(m_state.position, 48000);
    EXPECT_TRUE(m_state.moving);
}

TEST_F(PlaybackEngineTest, PausesAndGoesOnWhereItPaused)
{
    m_engine.play();
    listen(4800);
    m_engine.pause();
    auto all = listen(4800);
    const std::int64_t there = m_state.position;
    EXPECT_FALSE(m_state.moving);
    EXPECT_EQ(there, 4800 + PlaybackEngine::kFadeFrames);
    m_engine.play();
    const auto more = listen(4800);
    EXPECT_EQ(more[1000], toneAt(there + 1000));
    all.insert(all.end(), more.begin(), more.end());
    all.erase(all.begin()); // the first sample follows one that is not in the list
    EXPECT_LE(greatestJump(all), kOwnJump + kFadeJump + toneAt(1));
}

TEST_F(PlaybackEngineTest, SeeksWithoutAClick)
{
    m_engine.play();
    auto all = listen(4800);
    m_engine.seek(240007);
    const auto more = listen(4800);
    all.insert(all.end(), more.begin(), more.end());
    EXPECT_LE(greatestJump(all), kOwnJump + kFadeJump);
    EXPECT_EQ(m_state.position, 240007 + 4800 - PlaybackEngine::kFadeFrames);
    EXPECT_EQ(m_state.runBegin, 240007);
}

TEST_F(PlaybackEngineTest, SeeksAtRest)
{
    m_engine.seek(1000);
    EXPECT_THAT(listen(480), Each(0));
    EXPECT_EQ(m_state.position, 1000);
    m_engine.seek(-5);
    listen(480);
    EXPECT_EQ(m_state.position, 0);
    m_engine.seek(10'000'000);
    listen(480);
    EXPECT_EQ(m_state.position, 480000);
}

TEST_F(PlaybackEngineTest, TellsWhereItIsAboutToGoUntilTheBlockAfter)
{
    EXPECT_EQ(m_engine.sought(), std::nullopt);
    m_engine.seek(1000);
    listen(480);
    EXPECT_EQ(m_engine.sought(), 1000) << "the clock does not know yet";
    m_engine.seek(2000);
    listen(480);
    EXPECT_EQ(m_engine.sought(), 2000);
    listen(480);
    EXPECT_EQ(m_engine.sought(), std::nullopt);
}

TEST_F(PlaybackEngineTest, StopsAtTheEndWhenItSeeksThere)
{
    for (const std::int64_t end : {480000, 480001, 10'000'000}) {
        m_engine.seek(0);
        m_engine.play();
        listen(4800);
        m_engine.seek(end);
        listen(4800);
        EXPECT_FALSE(m_state.moving);
        EXPECT_EQ(m_state.position, 480000);
    }
    m_engine.play(); // from the beginning
    listen(4800);
    EXPECT_EQ(m_state.position, 4800);
}

TEST_F(PlaybackEngineTest, StopsAtTheEndAndBeginsAgain)
{
    m_engine.setEnd(9000);
    m_engine.play();
    const auto all = listen(9600);
    EXPECT_LE(greatestJump(all), kOwnJump + kFadeJump);
    EXPECT_FALSE(m_state.moving);
    EXPECT_FALSE(m_engine.playing());
    EXPECT_EQ(m_state.position, 9000);
    m_engine.play();
    listen(4800);
    EXPECT_EQ(m_state.position, 4800);
}

TEST_F(PlaybackEngineTest, StopsWhenTheEndComesNearer)
{
    m_engine.play();
    listen(9600);
    m_engine.setEnd(1000);
    listen(480);
    EXPECT_FALSE(m_state.moving);
}

TEST_F(PlaybackEngineTest, HasNothingToPlayWithoutAnEnd)
{
    m_engine.setEnd(0);
    m_engine.play();
    EXPECT_THAT(listen(480), Each(0));
    EXPECT_FALSE(m_engine.playing());
}

TEST_F(PlaybackEngineTest, GoesAsFastAsItIsAsked)
{
    for (const double speed : {0.25, 0.5, 0.7, 2.0}) {
        m_engine.setSpeed(speed);
        m_engine.seek(1000);
        m_engine.play();
        listen(48000);
        const double gone = speed * (48000 - PlaybackEngine::kFadeFrames);
        EXPECT_NEAR(static_cast<double>(m_state.position), 1000 + gone, 150) << speed;
        EXPECT_EQ(m_state.speed, speed);
    }
}

TEST_F(PlaybackEngineTest, ChangesTheSpeedWithoutAClickOrAJump)
{
    m_engine.play();
    auto all = listen(4800);
    const std::uint32_t run = m_state.run;
    for (const double speed : {0.5, 2.0, 1.0}) {
        const std::int64_t before = m_state.position;
        m_engine.setSpeed(speed);
        const auto more = listen(9600);
        all.insert(all.end(), more.begin(), more.end());
        EXPECT_EQ(m_state.run, run);
        EXPECT_NEAR(static_cast<double>(m_state.position - before), speed * 9600, 300);
    }
    EXPECT_LE(greatestJump(all), kStretchedJump);
    const std::int64_t there = m_state.position;
    const auto exact = listen(4800);
    EXPECT_EQ(exact[0], toneAt(there)) << "normal speed is not the recording itself";
}

TEST_F(PlaybackEngineTest, StopsAtTheEndAtAnySpeed)
{
    m_engine.setEnd(9001);
    m_engine.setSpeed(1.9);
    m_engine.play();
    listen(9600);
    EXPECT_FALSE(m_state.moving);
    EXPECT_EQ(m_state.position, 9001);
}

TEST_F(PlaybackEngineTest, KeepsTheSpeedWithinItsLimits)
{
    m_engine.setSpeed(100);
    listen(480);
    EXPECT_EQ(m_state.speed, TimeStretcher::kFastest);
    m_engine.setSpeed(0);
    listen(480);
    EXPECT_EQ(m_state.speed, TimeStretcher::kSlowest);
}

TEST_F(PlaybackEngineTest, ObeysOtherThreads)
{
    std::jthread user([&](const std::stop_token& stop) {
        for (int i = 0; !stop.stop_requested(); ++i) {
            m_engine.play();
            m_engine.seek(i % 100000);
            m_engine.setLoop(LoopRegion{std::uint32_t(i % 7000), std::uint32_t(i % 7000 + 4800)});
            if (i % 5 == 0)
                m_engine.pause();
        }
    });
    EXPECT_LE(greatestJump(listen(480000)), kOwnJump + kFadeJump);
}

} // namespace
} // namespace rollwright
