#include <QProgressDialog>

#include "app/studio/AudioExportPresenter.h"
#include "app/studio/RecorderPresenter.h"
#include "tests/app/studio/WindowProjectFixture.h"
#include "tests/core/capture/FakeInput.h"
#include "tests/core/playback/FakeMidiSystem.h"

namespace rollwright {
namespace {

/// A project with changes that are not saved, in a studio that also exports and records.
class WindowLeavingTest : public WindowProjectFixture
{
protected:
    void SetUp() override
    {
        WindowProjectFixture::SetUp();
        m_export.emplace(AudioExportPresenter::Parts{m_playback, window(), *m_settings});
        m_recorder.emplace(RecorderPresenter::Parts{fakeInputs(m_microphones), m_playback, window(),
                                                    *m_settings, m_folder / "music",
                                                    [] { return nullptr; }});
        makeSavedProject();
        window().actions().close->trigger();
        ASSERT_TRUE(window().isWindowModified());
    }

    void TearDown() override
    {
        m_recorder.reset();
        m_export.reset();
        WindowProjectFixture::TearDown();
    }

    void expectQuestion(const QString& part)
    {
        ASSERT_TRUE(question());
        EXPECT_TRUE(question()->text().contains(part)) << question()->text().toStdString();
    }

    std::shared_ptr<FakeMicrophones> m_microphones = std::make_shared<FakeMicrophones>();
    Playback m_playback{
        {[](SampleRate) { return nullptr; }, fakeMidiSystem(std::make_shared<FakeMidiWires>())},
        std::nullopt};
    std::optional<AudioExportPresenter> m_export;
    std::optional<RecorderPresenter> m_recorder;
};

TEST_F(WindowLeavingTest, AnExportGoesOnWhenTheProjectKeepsTheWindow)
{
    m_playback.setEnd(Seconds(3600)); // which takes a while
    m_export->exportTo(toQString(m_folder / "mix.wav"), std::nullopt);
    window().close();
    expectQuestion("exported");
    answer(QMessageBox::Yes);
    expectQuestion("Save the changes");
    answer(QMessageBox::Cancel);
    EXPECT_TRUE(window().isVisible());
    ASSERT_TRUE(m_export->progress());
    EXPECT_FALSE(m_export->progress()->wasCanceled());

    window().close();
    expectQuestion("exported");
    answer(QMessageBox::Yes);
    answer(QMessageBox::Discard);
    EXPECT_FALSE(window().isVisible());
    EXPECT_TRUE(processEventsUntil([this] { return !m_export->progress(); }));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "mix.wav"));
}

TEST_F(WindowLeavingTest, ARecordingThatGoesOnIsAskedAboutAgain)
{
    m_recorder->show->setChecked(true);
    ASSERT_TRUE(processEventsUntil([this] { return m_recorder->record->isEnabled(); }));
    m_recorder->record->trigger();
    ASSERT_TRUE(processEventsUntil([this] { return m_recorder->strip().elapsed() >= "0:01"; }));
    window().close();
    expectQuestion("recording");
    answer(QMessageBox::Yes);
    expectQuestion("Save the changes");
    answer(QMessageBox::Cancel);

    window().close();
    expectQuestion("recording");
    answer(QMessageBox::No);
    EXPECT_TRUE(window().isVisible());
    EXPECT_FALSE(question());
    EXPECT_TRUE(window().isWindowModified());
}

} // namespace
} // namespace rollwright
