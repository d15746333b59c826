#include "app/studio/playback/PlaybackPresenter.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>

#include "tests/app/studio/playback/PlaybackFixture.h"

namespace rollwright {
namespace {

/// The window, looking at a recording of four seconds.
class PlaybackPresenterTest : public PlaybackFixture
{
protected:
    PlaybackPresenterTest()
    {
        m_window.showRolls(true);
        m_window.show();
        open();
        waitForSound();
        m_window.rolls().setEnd(Seconds(4));
        m_window.rolls().plot().replot(QCustomPlot::rpImmediateRefresh);
    }

    void mouse(QEvent::Type type, Seconds time)
    {
        const TimePitchMapping map = m_window.rolls().panes().front()->mapping();
        const QPointF position(map.x(time), map.area.bottom() + 10);
        QMouseEvent event(type, position, position, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window.rolls().plot(), &event);
    }

    PlaybackPresenter m_presenter{{m_playback, m_session, m_selection, m_window, m_settings}};
};

TEST_F(PlaybackPresenterTest, SaysQuietlyThatThereIsNoDevice)
{
    EXPECT_TRUE(processEventsUntil(
        [this] { return m_presenter.notice().text().startsWith("No sound device"); }));
    EXPECT_TRUE(m_window.messages().messages().isEmpty());
}

TEST_F(PlaybackPresenterTest, SaysBesidesThatTheRecordingCannotBeRead)
{
    m_selection.setRecording(m_session.open(m_folder / "gone.wav"));
    EXPECT_TRUE(processEventsUntil([this] {
        const QString text = m_presenter.notice().text();
        return text.startsWith("No sound device") && text.contains(" The recording is silent: ");
    }));
}

TEST_F(PlaybackPresenterTest, PlaysAndPauses)
{
    m_presenter.play->trigger();
    EXPECT_TRUE(processEventsUntil([this] { return m_playback.position() > Seconds(0.1); }));
    EXPECT_EQ(m_presenter.play->text(), "&Pause");
    m_presenter.play->trigger();
    EXPECT_FALSE(m_playback.playing());
    EXPECT_EQ(m_presenter.play->text(), "&Play");
}

TEST_F(PlaybackPresenterTest, LooksSeldomAtRest)
{
    const auto* timer = m_presenter.findChild<QTimer*>();
    const auto rests = [timer] { return timer->interval() >= 500; };
    EXPECT_TRUE(processEventsUntil(rests));
    m_playback.seek(Seconds(1));
    EXPECT_FALSE(rests());
    EXPECT_TRUE(processEventsUntil(rests));
    EXPECT_NEAR(m_playback.position().count(), 1, 1e-3) << "not before it has come there";
    m_playback.setEnd(Seconds(5));
    EXPECT_FALSE(rests());
    EXPECT_TRUE(processEventsUntil(rests));
    m_playback.play();
    EXPECT_LT(timer->interval(), 20);
}

TEST_F(PlaybackPresenterTest, StopGoesBackToWherePlayingBegan)
{
    m_playback.seek(Seconds(1));
    EXPECT_TRUE(positionBecomes(1));
    m_presenter.play->trigger();
    EXPECT_TRUE(processEventsUntil([this] { return m_playback.position() > Seconds(1.1); }));
    m_presenter.stop->trigger();
    EXPECT_TRUE(positionBecomes(1));
    EXPECT_FALSE(m_playback.playing());
}

TEST_F(PlaybackPresenterTest, AtRestStopMovesNothing)
{
    int stopped = 0;
    QObject::connect(&m_presenter, &PlaybackPresenter::stoppedAtRest, [&] { ++stopped; });
    m_playback.seek(Seconds(1));
    EXPECT_TRUE(positionBecomes(1));
    m_presenter.stop->trigger();
    EXPECT_EQ(stopped, 1);
    EXPECT_TRUE(positionBecomes(1));
}

TEST_F(PlaybackPresenterTest, StopLetsGoWhatHangsOnTheMidiPort)
{
    m_playback.setMidiTarget({MidiTarget::Kind::OwnPort, {}});
    ASSERT_TRUE(processEventsUntil([this] { return m_playback.midiStatus().connected; }));
    m_presenter.stop->trigger();
    EXPECT_TRUE(processEventsUntil([this] { return m_wires->holds({0xB0, 123, 0}); }));
}

TEST_F(PlaybackPresenterTest, GoesWhereTheAxisIsClicked)
{
    mouse(QEvent::MouseButtonPress, Seconds(2.5));
    mouse(QEvent::MouseButtonRelease, Seconds(2.5));
    EXPECT_TRUE(positionBecomes(2.5));
}

TEST_F(PlaybackPresenterTest, FindsARecordingAsItWasLeft)
{
    const int first = m_selection.recording();
    writeSine(m_folder / "other.wav", 4);
    const int other = m_session.open(m_folder / "other.wav");
    m_playback.seek(Seconds(1.5));
    ASSERT_TRUE(positionBecomes(1.5));
    m_presenter.markLoop({Seconds(1), Seconds(2)});
    m_window.actions().onlyLoop->setChecked(true);

    m_selection.setRecording(other);
    EXPECT_TRUE(positionBecomes(0));
    EXPECT_FALSE(m_presenter.markedLoop());
    EXPECT_FALSE(m_presenter.loop->isChecked());

    m_selection.setRecording(first);
    EXPECT_TRUE(positionBecomes(1.5));
    EXPECT_EQ(m_presenter.markedLoop(), (TimeSpan{Seconds(1), Seconds(2)}));
    EXPECT_TRUE(m_presenter.loop->isChecked());
    m_selection.setRecording(other);
    m_selection.setRecording(first); // before the transport has moved
    EXPECT_TRUE(positionBecomes(1.5));
    m_selection.setRecording(other);
    EXPECT_TRUE(positionBecomes(0));

    m_session.close(first);
    m_selection.setRecording(m_session.open(m_folder / "a.wav"));
    EXPECT_TRUE(positionBecomes(0)) << "what was closed is forgotten";
    EXPECT_FALSE(m_presenter.markedLoop());
}

TEST_F(PlaybackPresenterTest, GoesBackAndForwardByKeyWithinTheRecording)
{
    writeSine(m_folder / "long.wav", 12);
    m_selection.setRecording(m_session.open(m_folder / "long.wav"));
    ASSERT_TRUE(processEventsUntil([this] { return m_playback.end() == Seconds(12); }));
    m_window.rolls().setEnd(Seconds(12));
    m_window.rolls().setView({Seconds(8), Seconds(10)});
    m_playback.seek(Seconds(3));
    ASSERT_TRUE(positionBecomes(3));
    m_presenter.forward->trigger();
    EXPECT_TRUE(positionBecomes(8));
    m_presenter.back->trigger();
    EXPECT_TRUE(positionBecomes(3));
    EXPECT_LE(m_window.rolls().view().begin, Seconds(3)) << "the playhead is in view";
    m_presenter.back->trigger();
    EXPECT_TRUE(positionBecomes(0));
    m_playback.seek(Seconds(9));
    ASSERT_TRUE(positionBecomes(9));
    m_presenter.forward->trigger();
    EXPECT_TRUE(positionBecomes(12));
}

TEST_F(PlaybackPresenterTest, GoesToANoteOfTheTable)
{
    NoteRow row;
    row.note = {Seconds(2.25), Seconds(3), Pitch{60}, 64};
    Q_EMIT m_window.notes().noteActivated(row);
    EXPECT_TRUE(positionBecomes(2.25));
}

TEST_F(PlaybackPresenterTest, AKeyThatIsHeldSwitchesOnceAndSeeksOn)
{
    for (const QAction* once :
         {m_presenter.play, m_presenter.stop, m_presenter.loop, m_presenter.follow})
        EXPECT_FALSE(once->autoRepeat()) << once->text().toStdString();
    for (const QAction* step : {m_presenter.back, m_presenter.forward})
        EXPECT_TRUE(step->autoRepeat()) << step->text().toStdString();
}

TEST_F(PlaybackPresenterTest, PlaysALoopThatIsMarkedOnTheAxis)
{
    mouse(QEvent::MouseButtonPress, Seconds(1.0));
    mouse(QEvent::MouseMove, Seconds(1.5));
    mouse(QEvent::MouseButtonRelease, Seconds(1.5));
    EXPECT_TRUE(m_presenter.loop->isChecked());
    m_playback.seek(Seconds(1.4));
    m_presenter.play->trigger();
    EXPECT_TRUE(processEventsUntil([this] {
        const Seconds position = m_playback.position();
        return position >= Seconds(1.0) && position < Seconds(1.2);
    }));
    EXPECT_TRUE(m_playback.playing());
}

TEST_F(PlaybackPresenterTest, ALoopOfNoLengthIsNone)
{
    m_presenter.markLoop({Seconds(1), Seconds(1.04)});
    EXPECT_FALSE(m_presenter.loop->isChecked());
    EXPECT_FALSE(m_presenter.markedLoop());
    m_presenter.markLoop({Seconds(1), Seconds(2)});
    m_presenter.markLoop({Seconds(3), Seconds(3)});
    ASSERT_TRUE(m_presenter.markedLoop());
    EXPECT_EQ(m_presenter.markedLoop()->begin, Seconds(1)) << "the one before stays";
}

TEST_F(PlaybackPresenterTest, LoopsAreKnownAndRestoredWhicheverRecordingIsLookedAt)
{
    const int first = m_selection.recording();
    const MarkedLoop loop{{Seconds(1), Seconds(2)}, true};
    EXPECT_FALSE(m_presenter.loopOf(first));
    m_presenter.restoreLoop(first, loop);
    EXPECT_EQ(m_presenter.markedLoop(), loop.span);
    EXPECT_EQ(m_presenter.loopOf(first), loop);
    writeSine(m_folder / "other.wav", 4);
    const int other = m_session.open(m_folder / "other.wav");
    const MarkedLoop silent{{Seconds(2), Seconds(3)}, false};
    m_presenter.restoreLoop(other, silent);
    m_presenter.restoreLoop(other, {{Seconds(1), Seconds(1.01)}, true});
    EXPECT_EQ(m_presenter.loopOf(other), silent) << "too short a one is none";
    m_selection.setRecording(other);
    EXPECT_EQ(m_presenter.markedLoop(), silent.span);
    EXPECT_FALSE(m_presenter.loop->isChecked());
    EXPECT_EQ(m_presenter.loopOf(first), loop);
}

TEST_F(PlaybackPresenterTest, EscapeGivesTheLoopBackThatWasDragged)
{
    const auto dragAndEscape = [this] {
        mouse(QEvent::MouseButtonPress, Seconds(2.5));
        mouse(QEvent::MouseMove, Seconds(3.5));
        EXPECT_NEAR(m_presenter.markedLoop()->end.count(), 3.5, 0.1);
        EXPECT_TRUE(m_presenter.loop->isChecked());
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window.rolls(), &escape);
        mouse(QEvent::MouseButtonRelease, Seconds(3.5));
    };
    dragAndEscape();
    EXPECT_FALSE(m_presenter.markedLoop());
    EXPECT_FALSE(m_presenter.loop->isChecked());
    const TimeSpan before{Seconds(1), Seconds(2)};
    m_presenter.markLoop(before);
    m_presenter.loop->setChecked(false);
    dragAndEscape();
    EXPECT_EQ(m_presenter.markedLoop(), before);
    EXPECT_FALSE(m_presenter.loop->isChecked());
}

TEST_F(PlaybackPresenterTest, OnlyALoopThatIsMarkedIsExportedAlone)
{
    QAction& only = *m_window.actions().onlyLoop;
    EXPECT_FALSE(only.isEnabled());
    mouse(QEvent::MouseButtonPress, Seconds(1.0));
    mouse(QEvent::MouseMove, Seconds(1.5));
    mouse(QEvent::MouseButtonRelease, Seconds(1.5));
    ASSERT_TRUE(only.isEnabled());
    EXPECT_FALSE(m_presenter.exportedPart());
    only.setChecked(true);
    ASSERT_TRUE(m_presenter.exportedPart());
    EXPECT_NEAR(m_presenter.exportedPart()->begin.count(), 1.0, 0.1);
    EXPECT_NEAR(m_presenter.exportedPart()->end.count(), 1.5, 0.1);
    m_presenter.loop->setChecked(false);
    EXPECT_TRUE(m_presenter.exportedPart()) << "it is marked still";
}

TEST_F(PlaybackPresenterTest, RemembersWhetherPagesFollow)
{
    m_presenter.follow->setChecked(false);
    EXPECT_FALSE(m_settings.isOn(Switch::Follow));
}

TEST_F(PlaybackPresenterTest, HasNothingToPlayWhenNothingIsOpen)
{
    EXPECT_TRUE(m_presenter.play->isEnabled());
    m_selection.setRecording(0);
    EXPECT_FALSE(m_presenter.play->isEnabled());
    EXPECT_TRUE(m_presenter.bar().isHidden());
}

TEST_F(PlaybackPresenterTest, WhatIsBeingRecordedIsPlayedWhenItIsWhole)
{
    writeSine(m_folder / "new.wav", 4);
    const int run = m_session.openLive(m_folder / "new.wav", fakeInfo("one"));
    const int id = m_session.lookAt(run)->recording->id;
    m_selection.setRecording(id);
    LiveHearing hearing;
    hearing.posteriors = {std::make_shared<const Posteriors>(
        Posteriors{{Seconds(0.02), Seconds(0), 100}, {}, {}, {}, {}})};
    m_session.hearLive(run, hearing);
    ASSERT_GT(m_playback.end(), Seconds(1));
    EXPECT_FALSE(m_presenter.play->isEnabled());
    m_session.endLive(id);
    EXPECT_TRUE(processEventsUntil([this] { return m_presenter.play->isEnabled(); }));
}

} // namespace
} // namespace rollwright
