#include "app/studio/playback/AuditionPresenter.h"

#include <atomic>
#include <thread>

#include <QMouseEvent>
#include <gtest/gtest.h>

#include "core/playback/SoundFonts.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/Meter.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "ui/roll/RollGrid.h"

namespace rollwright {
namespace {

/// A transport at rest, with a piano.
class AuditionPresenterTest : public testing::Test
{
protected:
    AuditionPresenterTest()
    {
        m_rolls.resize(900, 900);
        m_rolls.setEnd(Seconds(20));
        m_rolls.setColumns(
            {{"one",
              std::make_shared<const NoteList>(NoteList{{Seconds(2), Seconds(6), Pitch{60}, 110}}),
              {},
              {}}});
        m_rolls.setView({Seconds(0), Seconds(20)});
        m_rolls.show();
        m_rolls.plot().replot(QCustomPlot::rpImmediateRefresh);
        m_playback.setRecording("no such file.wav"); // so that the piano is read
    }

    void mouse(QEvent::Type type, Seconds time)
    {
        const TimePitchMapping map = m_rolls.pane(0, RollRow::Frames).mapping();
        const QPointF position(map.x(time), map.y(60));
        QMouseEvent event(type, position, m_rolls.plot().mapToGlobal(position), Qt::LeftButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_rolls.plot(), &event);
    }

    void click(Seconds time)
    {
        mouse(QEvent::MouseButtonPress, time);
        mouse(QEvent::MouseButtonRelease, time);
    }

    std::shared_ptr<std::atomic<float>> m_level = std::make_shared<std::atomic<float>>(0.F);
    RollGrid m_rolls;
    Playback m_playback{{meter(m_level), fakeMidiSystem(std::make_shared<FakeMidiWires>())},
                        findSoundFont(soundFontFolders())};
    AuditionPresenter m_presenter{m_playback, m_rolls};
};

TEST_F(AuditionPresenterTest, ANoteThatIsClickedIsHeardWhileTheTransportRests)
{
    EXPECT_TRUE(processEventsUntil([this] {
        click(Seconds(4)); // until the piano is read
        return *m_level > 0.01F;
    }));
    EXPECT_FALSE(m_playback.playing());
}

TEST_F(AuditionPresenterTest, AKeyIsHeardUntilItIsLetGo)
{
    const TimePitchMapping map = m_rolls.pane(0, RollRow::Frames).mapping();
    const auto key = [&](QEvent::Type type) {
        const QPointF position(5, map.y(60));
        QMouseEvent event(type, position, m_rolls.plot().mapToGlobal(position), Qt::LeftButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_rolls.plot(), &event);
    };
    EXPECT_TRUE(processEventsUntil([&] {
        key(QEvent::MouseButtonRelease);
        key(QEvent::MouseButtonPress); // until the piano is read
        return *m_level > 0.01F;
    }));
    key(QEvent::MouseButtonRelease);
    EXPECT_TRUE(processEventsUntil([this] { return *m_level == 0.F; }));
}

} // namespace
} // namespace rollwright
