#include "tests/core/playback/PlaybackEngineFixture.h"

namespace rollwright {
namespace {

TEST_F(PlaybackEngineTest, LoopsWithoutAClickAndWithoutAMissingFrame)
{
    m_engine.setLoop(LoopRegion{10000, 20011});
    m_engine.seek(10000);
    m_engine.play();
    const auto all = listen(48000, 333);
    EXPECT_LE(greatestJump(all), kOwnJump + kFadeJump);
    for (int round = 0; round < 4; ++round) // the middle of each round is in its place
        ASSERT_FLOAT_EQ(all[static_cast<std::size_t>(round * 10011 + 5000)], toneAt(15000));
    EXPECT_EQ(m_state.runBegin, 10000);
    EXPECT_EQ(m_state.runBefore, 20011);
}

TEST_F(PlaybackEngineTest, GoesOnWhenTheLoopIsTakenAway)
{
    m_engine.setLoop(LoopRegion{0, 4800});
    m_engine.play();
    listen(4500, 100);
    m_engine.setLoop(std::nullopt);
    listen(4500, 100);
    EXPECT_TRUE(m_state.moving);
    EXPECT_EQ(m_state.position, 9000);
}

TEST_F(PlaybackEngineTest, DoesNotTouchAPositionBehindTheLoop)
{
    m_engine.setLoop(LoopRegion{0, 4800});
    m_engine.seek(9600);
    m_engine.play();
    listen(9600);
    EXPECT_EQ(m_state.position, 19200);
}

TEST_F(PlaybackEngineTest, TakesNoLoopThatIsTooShort)
{
    m_engine.setLoop(LoopRegion{100, 200});
    m_engine.play();
    listen(9600);
    EXPECT_EQ(m_state.position, 9600);
}

TEST_F(PlaybackEngineTest, LoopsWithoutAClickAtAnySpeed)
{
    m_engine.setLoop(LoopRegion{10000, 20011});
    m_engine.seek(10000);
    m_engine.play();
    std::vector<float> all;
    for (const double speed : {0.25, 0.6, 1.7}) {
        m_engine.setSpeed(speed);
        const auto more = listen(96000, 333);
        all.insert(all.end(), more.begin(), more.end());
        EXPECT_EQ(m_state.runBegin, 10000);
        EXPECT_EQ(m_state.runBefore, 20011);
        EXPECT_LE(m_state.position, 20011);
    }
    EXPECT_LE(greatestJump(all), kStretchedJump);
}

TEST_F(PlaybackEngineTest, ALoopThatEndsRightAheadIsFadedInto)
{
    m_engine.play();
    auto left = listen(48000);
    m_engine.setLoop(LoopRegion{0, 48020});
    const auto more = listen(4800);
    left.insert(left.end(), more.begin(), more.end());
    EXPECT_LE(greatestJump(left), kOwnJump + kFadeJump);
    EXPECT_LT(m_state.position, 4800) << "it was begun";
}

TEST_F(PlaybackEngineTest, ALoopThatIsTakenAwayWhileItFadesPlaysOnWithoutAClick)
{
    m_engine.play();
    m_engine.setLoop(LoopRegion{0, 48000 + PlaybackEngine::kFadeFrames / 2});
    auto left = listen(48000);
    m_engine.setLoop(std::nullopt);
    const auto more = listen(4800);
    left.insert(left.end(), more.begin(), more.end());
    EXPECT_LE(greatestJump(left), kOwnJump + kFadeJump);
    EXPECT_EQ(m_state.position, 48000 + 4800);
}

} // namespace
} // namespace rollwright
