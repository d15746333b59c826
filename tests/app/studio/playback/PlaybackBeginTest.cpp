/// What happens when playing begins, and where it does.

#include "app/studio/playback/PlaybackPresenter.h"
#include "app/studio/playback/PlaybackTrouble.h"
#include "tests/app/studio/playback/PlaybackFixture.h"

namespace rollwright {
namespace {

class PlaybackBeginTest : public PlaybackFixture
{
protected:
    PlaybackBeginTest()
    {
        open();
        waitForSound();
    }

    PlaybackPresenter m_presenter{{m_playback, m_session, m_selection, m_window, m_settings}};
};

TEST_F(PlaybackBeginTest, LooksForADeviceAgainBeforeItPlays)
{
    ASSERT_TRUE(
        processEventsUntil([this] { return m_playback.outputState() == OutputState::NoDevice; }));
    EXPECT_EQ(*m_looks, 1);
    m_presenter.play->trigger();
    EXPECT_TRUE(processEventsUntil([this] { return *m_looks == 2; }));
}

TEST_F(PlaybackBeginTest, SaysWhyTheRecordingIsSilent)
{
    EXPECT_EQ(soundTrouble(m_playback).left(16), "Notes are silent") << "there is no piano";
    m_selection.setRecording(m_session.open(m_folder.write("text.wav", "no sound")));
    m_playback.setEnd(Seconds(4)); // of the notes
    m_presenter.play->trigger();
    EXPECT_TRUE(m_playback.reading());
    EXPECT_EQ(soundTrouble(m_playback), "The recording is being read\u2026");
    ASSERT_TRUE(processEventsUntil([this] { return !m_playback.reading(); }));
    EXPECT_TRUE(soundTrouble(m_playback).startsWith("The recording is silent: "));
    EXPECT_TRUE(soundTrouble(m_playback).contains("is not a sound file"));
    m_selection.setRecording(0);
    EXPECT_TRUE(soundTrouble(m_playback).startsWith("Notes are silent"));
}

TEST_F(PlaybackBeginTest, PlaysALoopFromItsBeginningWhereThePlayheadIsBehindIt)
{
    m_presenter.markLoop({Seconds(1), Seconds(1.5)});
    for (const double behind : {1.5, 3.0}) {
        m_playback.seek(Seconds(behind));
        ASSERT_TRUE(positionBecomes(behind));
        m_presenter.play->trigger();
        EXPECT_TRUE(processEventsUntil([this] {
            const Seconds position = m_playback.position();
            return position >= Seconds(1.0) && position < Seconds(1.4);
        }));
        m_presenter.stop->trigger();
        EXPECT_TRUE(positionBecomes(1)) << "where it began";
    }
    m_presenter.loop->setChecked(false);
    m_playback.seek(Seconds(3));
    ASSERT_TRUE(positionBecomes(3));
    m_presenter.play->trigger();
    EXPECT_TRUE(processEventsUntil([this] { return m_playback.position() > Seconds(3.1); }));
}

TEST_F(PlaybackBeginTest, ForgetsALoop)
{
    EXPECT_FALSE(m_presenter.forgetLoop->isEnabled());
    m_presenter.markLoop({Seconds(1), Seconds(1.5)});
    m_window.actions().onlyLoop->setChecked(true);
    ASSERT_TRUE(m_presenter.forgetLoop->isEnabled());
    m_presenter.forgetLoop->trigger();
    EXPECT_FALSE(m_presenter.markedLoop());
    EXPECT_FALSE(m_presenter.loop->isChecked());
    EXPECT_FALSE(m_presenter.exportedPart());
    EXPECT_FALSE(m_presenter.forgetLoop->isEnabled());
    m_playback.seek(Seconds(1.4));
    ASSERT_TRUE(positionBecomes(1.4));
    m_presenter.play->trigger();
    EXPECT_TRUE(processEventsUntil([this] { return m_playback.position() > Seconds(1.6); }));
}

TEST_F(PlaybackBeginTest, WhatIsPlayedAgainFromItsEndBeganAtItsBeginning)
{
    m_playback.seek(Seconds(4));
    EXPECT_TRUE(positionBecomes(4));
    m_presenter.play->trigger();
    EXPECT_TRUE(processEventsUntil([this] {
        return m_playback.position() > Seconds(0.1) && m_playback.position() < Seconds(2);
    }));
    m_presenter.stop->trigger();
    EXPECT_TRUE(positionBecomes(0));
}

TEST_F(PlaybackBeginTest, BeginsWhereItIsAboutToGo)
{
    m_presenter.markLoop({Seconds(0), Seconds(1)});
    m_playback.seek(Seconds(3));
    ASSERT_TRUE(positionBecomes(3));
    m_playback.seek(Seconds(0.5));
    m_presenter.play->trigger();
    EXPECT_TRUE(processEventsUntil([this] {
        return m_playback.position() > Seconds(0.6) && m_playback.position() < Seconds(1);
    }));
    m_presenter.stop->trigger();
    EXPECT_TRUE(positionBecomes(0.5));
}

} // namespace
} // namespace rollwright
