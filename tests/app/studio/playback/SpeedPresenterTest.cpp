#include "app/studio/playback/SpeedPresenter.h"

#include <gtest/gtest.h>

#include "tests/app/studio/EventLoop.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class SpeedPresenterTest : public testing::Test
{
protected:
    Playback m_playback{
        {[](SampleRate) { return nullptr; }, fakeMidiSystem(std::make_shared<FakeMidiWires>())},
        std::nullopt};
    QMenu m_menu;
    TransportBar m_bar{
        {new QAction(&m_menu), new QAction(&m_menu), new QAction(&m_menu), new QAction(&m_menu)}};
    SpeedPresenter m_presenter{m_playback, m_bar, m_menu};
};

TEST_F(SpeedPresenterTest, StepsThroughTheSpeeds)
{
    EXPECT_FALSE(m_presenter.normal->isEnabled());
    m_presenter.slower->trigger();
    EXPECT_EQ(m_presenter.button().text(), "90 %");
    EXPECT_TRUE(m_presenter.normal->isEnabled());
    m_presenter.normal->trigger();
    m_presenter.faster->trigger();
    EXPECT_EQ(m_presenter.button().text(), "110 %");
    Q_EMIT m_presenter.button().percentChosen(SpeedButton::kFastest);
    EXPECT_FALSE(m_presenter.faster->isEnabled());
}

TEST_F(SpeedPresenterTest, PlaysAsFastAsIsChosen)
{
    const TemporaryFolder folder;
    writeSine(folder / "a.wav", 4);
    m_playback.setRecording(folder / "a.wav");
    ASSERT_TRUE(processEventsUntil([this] { return m_playback.end() == Seconds(4); }));
    Q_EMIT m_presenter.button().percentChosen(SpeedButton::kSlowest);
    m_playback.play();
    ASSERT_TRUE(processEventsUntil([this] { return m_playback.position() > Seconds(0.1); }));
    EXPECT_EQ(m_playback.speed(), 0.25);
    Q_EMIT m_presenter.button().percentChosen(SpeedButton::kFastest);
    ASSERT_TRUE(processEventsUntil([this] { return m_playback.position() > Seconds(1); }));
    EXPECT_EQ(m_playback.speed(), 2);
}

} // namespace
} // namespace rollwright
