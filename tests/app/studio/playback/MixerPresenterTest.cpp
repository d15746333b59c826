#include "app/studio/playback/MixerPresenter.h"

#include <QComboBox>
#include <QSlider>

#include "tests/app/studio/playback/PlaybackFixture.h"

namespace rollwright {
namespace {

class MixerPresenterTest : public PlaybackFixture
{
protected:
    MixerPresenterTest() { open(); }

    QToolBar m_bar;
    MixerPresenter m_presenter{{m_playback, m_session, m_selection, m_settings, m_bar}};
};

TEST_F(MixerPresenterTest, TunesThePianoToTheRecording)
{
    EXPECT_EQ(m_playback.mix().tuning, 0);
    m_session.transcribe(m_selection.recording(), fakeInfo("one"));
    // 254.6 Hz is 46.7 cents below middle C.
    EXPECT_TRUE(
        processEventsUntil([this] { return std::abs(m_playback.mix().tuning + 46.7) < 0.5; }));
    writeSine(m_folder / "other.wav", 4);
    m_selection.setRecording(m_session.open(m_folder / "other.wav"));
    EXPECT_EQ(m_playback.mix().tuning, 0);
}

TEST_F(MixerPresenterTest, PlaysNotesAsLateAsTheRecordingIsHeard)
{
    m_session.transcribe(m_selection.recording(), fakeInfo("one"));
    EXPECT_TRUE(processEventsUntil([this] { return m_playback.mix().delay == FakeModel::kDelay; }));
    writeSine(m_folder / "other.wav", 4);
    m_selection.setRecording(m_session.open(m_folder / "other.wav"));
    EXPECT_EQ(m_playback.mix().delay, Seconds(0));
}

TEST_F(MixerPresenterTest, RemembersTheMix)
{
    m_presenter.mixer().findChild<QSlider*>()->setValue(80);
    EXPECT_NEAR(m_settings.mix().crossfade, 0.8, 1e-9);
}

TEST_F(MixerPresenterTest, OffersTheNotesOfTheColumnsThatAreShown)
{
    const auto* box = m_presenter.mixer().findChild<QComboBox*>();
    m_selection.setShown("one", true);
    ASSERT_EQ(box->count(), 1) << "there is no ground truth";
    m_folder.write("truth.tsv", "1.2\t1.8\t52\t64\n");
    m_session.setReference(m_selection.recording(), m_folder / "truth.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return box->count() == 2; }));
    EXPECT_EQ(box->itemText(0), QString::fromStdString(fakeInfo("one").name));
    EXPECT_EQ(box->currentIndex(), 0) << "what a model heard comes first";
    Q_EMIT m_presenter.mixer().notesChosen(1);
    m_selection.setShown("two", true);
    EXPECT_EQ(box->currentText(), "Ground truth") << "the user's choice was forgotten";
}

} // namespace
} // namespace rollwright
