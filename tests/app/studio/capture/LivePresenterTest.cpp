#include "app/studio/capture/LivePresenter.h"

#include "app/studio/capture/RecorderPresenter.h"
#include "tests/app/studio/WindowFixture.h"
#include "tests/core/capture/FakeInput.h"
#include "tests/core/playback/FakeMidiSystem.h"

namespace rollwright {
namespace {

/// The studio with a microphone of ours and a model that listens along.
class LivePresenterTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        m_live.emplace(LivePresenter::Parts{fakeFactory(m_liveScript), session(),
                                            m_studio->selection(), window(), *m_settings});
        m_recorder.emplace(RecorderPresenter::Parts{fakeInputs(m_microphones), m_playback, window(),
                                                    *m_settings, m_folder / "music",
                                                    [this] { return m_live->listen(); }});
        QObject::connect(&*m_recorder, &RecorderPresenter::began, &*m_live, &LivePresenter::show);
        QObject::connect(&*m_recorder, &RecorderPresenter::ended, &*m_live, &LivePresenter::end);
        QObject::connect(&*m_recorder, &RecorderPresenter::recorded,
                         [this](const auto& file) { m_studio->openFiles({file}); });
        m_recorder->show->setChecked(true);
        ASSERT_TRUE(processEventsUntil([this] { return m_recorder->record->isEnabled(); }));
    }

    void TearDown() override
    {
        m_recorder.reset();
        m_live.reset();
        WindowFixture::TearDown();
    }

    bool shows(std::size_t notes)
    {
        return processEventsUntil([&] {
            return !session().recordings().empty() && run(0) && run(0)->notes() &&
                   run(0)->notes()->size() >= notes;
        });
    }

    /// As a whole, at last.
    bool isTranscribed()
    {
        return processEventsUntil([this] {
            return !session().recordings().empty() && run(0) && run(0)->state == RunState::Done;
        });
    }

    std::shared_ptr<FakeMicrophones> m_microphones = std::make_shared<FakeMicrophones>();
    std::shared_ptr<FakeScript> m_liveScript = std::make_shared<FakeScript>();
    Playback m_playback{
        {[](SampleRate) { return nullptr; }, fakeMidiSystem(std::make_shared<FakeMidiWires>())},
        std::nullopt};
    std::optional<LivePresenter> m_live;
    std::optional<RecorderPresenter> m_recorder;
};

TEST_F(LivePresenterTest, ShowsNotesWhileTheyArePlayedAndTheWholeAfterwards)
{
    m_recorder->record->trigger();
    ASSERT_TRUE(shows(3));
    const Recording& recording = *session().recordings().front();
    EXPECT_TRUE(recording.beingRecorded);
    EXPECT_EQ(run(0)->state, RunState::Listening);
    EXPECT_FALSE(run(0)->partialPosteriors.empty());
    EXPECT_EQ(m_studio->selection().recording(), recording.id);
    EXPECT_EQ(window().rolls().view().span(), Seconds(20)) << "a page";
    EXPECT_FALSE(window().actions().transcribe->isEnabled()) << "the file is not whole";

    const int id = recording.id;
    m_recorder->record->trigger();
    ASSERT_TRUE(isTranscribed());
    EXPECT_EQ(session().recordings().size(), 1U);
    EXPECT_EQ(session().recordings()[0]->id, id);
    EXPECT_FALSE(session().recordings()[0]->beingRecorded);
    EXPECT_GT(session().recordings()[0]->duration, Seconds(3));
    EXPECT_TRUE(window().messages().messages().isEmpty());
}

TEST_F(LivePresenterTest, TurnsThePageUnlessSomebodyLooksElsewhere)
{
    m_recorder->record->trigger();
    const auto endsAfter = [this](Seconds end) {
        return processEventsUntil([&] {
            return !session().recordings().empty() && session().recordings()[0]->end() > end;
        });
    };
    ASSERT_TRUE(endsAfter(Seconds(25)));
    EXPECT_GT(window().rolls().view().begin, Seconds(10));

    window().rolls().setView({Seconds(0), Seconds(5)});
    ASSERT_TRUE(endsAfter(Seconds(40)));
    EXPECT_EQ(window().rolls().view().begin, Seconds(0));
}

TEST_F(LivePresenterTest, NothingOfTheSoundIsReadBeforeItIsWhole)
{
    m_recorder->record->trigger();
    ASSERT_TRUE(shows(1));
    EXPECT_TRUE(session().recordings()[0]->sound().empty());
}

TEST_F(LivePresenterTest, TheWaveformGrowsAndStaysUntilThatOfTheFileIsThere)
{
    window().actions().waveform->setChecked(true);
    m_recorder->record->trigger();
    const auto grows = [this](Seconds length) {
        return processEventsUntil([&] {
            const auto& peaks = m_studio->sound().peaks;
            return peaks && peaks->duration() > length;
        });
    };
    ASSERT_TRUE(grows(Seconds(0)));
    const Seconds before = m_studio->sound().peaks->duration();
    EXPECT_TRUE(grows(before));
    const auto grown = session().recordings()[0]->outline;
    EXPECT_EQ(m_studio->sound().peaks, grown);
    m_recorder->record->trigger();
    ASSERT_TRUE(isTranscribed());
    EXPECT_TRUE(processEventsUntil(
        [&] { return m_studio->sound().peaks != session().recordings()[0]->outline; }));
    EXPECT_NE(m_studio->sound().peaks, nullptr);
}

TEST_F(LivePresenterTest, TheRecordingGoesOnWhenTheModelFails)
{
    m_liveScript->broken = true;
    m_recorder->record->trigger();
    ASSERT_TRUE(processEventsUntil([this] { return !window().messages().messages().isEmpty(); }));
    EXPECT_TRUE(window().messages().messages()[0].contains("the recording goes on"));
    ASSERT_TRUE(processEventsUntil([this] { return m_recorder->strip().elapsed() >= "0:02"; }));
    m_recorder->record->trigger();
    EXPECT_TRUE(isTranscribed());
}

TEST_F(LivePresenterTest, WhatIsBeingRecordedIsNotClosed)
{
    m_recorder->record->trigger();
    ASSERT_TRUE(shows(1));
    QAction* close = window().actions().close;
    EXPECT_FALSE(close->isEnabled());
    Q_EMIT window().recordings().closeRequested({session().recordings()[0]->id});
    EXPECT_EQ(session().recordings().size(), 1U);
    m_recorder->record->trigger();
    ASSERT_TRUE(isTranscribed());
    ASSERT_TRUE(close->isEnabled());
    close->trigger();
    EXPECT_TRUE(session().recordings().empty());
}

TEST_F(LivePresenterTest, AnInputThatWentAwayIsForgottenWithTheNextRecording)
{
    m_recorder->record->trigger();
    ASSERT_TRUE(shows(1));
    m_microphones->vanish();
    ASSERT_TRUE(isTranscribed());
    ASSERT_EQ(window().messages().messages().size(), 1);
    m_microphones->comeBack();
    m_recorder->show->setChecked(true);
    ASSERT_TRUE(processEventsUntil([this] { return m_recorder->record->isEnabled(); }));
    m_recorder->record->trigger();
    EXPECT_TRUE(window().messages().messages().isEmpty());
    EXPECT_TRUE(window().messages().isHidden());
}

TEST_F(LivePresenterTest, CancellingLeavesTheRecordingAlone)
{
    m_recorder->record->trigger();
    ASSERT_TRUE(shows(1));
    session().cancel(run(0)->id);
    EXPECT_EQ(run(0)->state, RunState::Cancelled);
    m_recorder->record->trigger();
    EXPECT_TRUE(isTranscribed());
}

TEST_F(LivePresenterTest, NobodyListensUnlessItIsWished)
{
    EXPECT_TRUE(m_live->listens->isChecked());
    m_live->listens->trigger();
    EXPECT_FALSE(m_settings->isOn(Switch::ListenAlong));
    m_recorder->record->trigger();
    ASSERT_TRUE(processEventsUntil([this] { return m_recorder->strip().elapsed() >= "0:02"; }));
    EXPECT_TRUE(session().recordings().empty());
    EXPECT_EQ(m_liveScript->loads, 0);
}

} // namespace
} // namespace rollwright
