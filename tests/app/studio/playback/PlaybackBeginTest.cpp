/// What happens when playing begins, and where it does.

#include <atomic>

#include <gtest/gtest.h>

#include "app/studio/base/Paths.h"
#include "app/studio/playback/PlaybackPresenter.h"
#include "app/studio/playback/PlaybackTrouble.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

/// A recording of four seconds on a computer without a sound device.
class PlaybackBeginTest : public testing::Test
{
protected:
    PlaybackBeginTest()
    {
        writeSine(m_folder / "a.wav", 4);
        m_selection.setRecording(m_session.open(m_folder / "a.wav"));
        processEventsUntil([this] { return m_playback.end() == Seconds(4); });
    }

    bool positionBecomes(double seconds)
    {
        return processEventsUntil(
            [&] { return std::abs(m_playback.position().count() - seconds) < 1e-3; });
    }

    TemporaryFolder m_folder;
    Settings m_settings{
        std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat)};
    Session m_session{fakeFactory(std::make_shared<FakeScript>())};
    Selection m_selection{{fakeInfo("one")}, nullptr};
    std::shared_ptr<std::atomic<int>> m_looks = std::make_shared<std::atomic<int>>(0);
    Playback m_playback{{[looks = m_looks](SampleRate) {
                             ++*looks; // for a device
                             return nullptr;
                         },
                         fakeMidiSystem(std::make_shared<FakeMidiWires>())},
                        std::nullopt};
    MainWindow m_window{m_settings};
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

} // namespace
} // namespace rollwright
