#include <QProgressDialog>
#include <QStatusBar>
#include <QTranslator>

#include "app/studio/capture/RecorderPresenter.h"
#include "app/studio/playback/AudioExportPresenter.h"
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
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
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

using WindowUnfinishedTest = WindowProjectFixture;

TEST_F(WindowUnfinishedTest, SeveralRecordingsAreNotLeftBeforeTheyAreTranscribed)
{
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([this] { return run(0)->state == RunState::Running; }));
    EXPECT_FALSE(window().close());
    ASSERT_TRUE(question());
    EXPECT_TRUE(question()->text().contains("as a project")) << question()->text().toStdString();
    answer(QMessageBox::Cancel);
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(run(0)->active());
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(0));
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_TRUE(window().close());
    EXPECT_FALSE(question());
}

/// Exports notes under names that it chooses, and hears of none before events are processed.
class WindowExportingTest : public WindowProjectFixture
{
protected:
    void exportTo(const std::filesystem::path& file)
    {
        window().actions().exports.front()->trigger();
        auto* dialog = window().findChild<QFileDialog*>();
        ASSERT_TRUE(dialog);
        Q_EMIT dialog->fileSelected(toQString(file));
        delete dialog;
    }
};

TEST_F(WindowExportingTest, TheWindowClosesWhenAllIsWrittenAndStaysToSayWhatIsNot)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    exportTo(m_folder / "nowhere/a.mid");
    EXPECT_FALSE(window().close());
    EXPECT_FALSE(window().isEnabled());
    ASSERT_TRUE(processEventsUntil([this] { return window().isEnabled(); }));
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(window().messages().messages().join("").contains("nowhere/a.mid"));

    exportTo(m_folder / "a.mid");
    EXPECT_FALSE(window().close());
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
    EXPECT_TRUE(std::filesystem::exists(m_folder / "a.mid"));
    EXPECT_EQ(window().messages().messages().size(), 1) << "that of the other folder";
}

TEST_F(WindowExportingTest, ThatItWaitsIsSaidInTheLanguageOfTheWindow)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    QTranslator german;
    ASSERT_TRUE(german.load("rollwright_de", ":/translations"));
    QCoreApplication::installTranslator(&german);
    exportTo(m_folder / "a.mid");
    EXPECT_FALSE(window().close());
    EXPECT_TRUE(window().statusBar()->currentMessage().startsWith("Der Rest"));
    QCoreApplication::removeTranslator(&german);
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
}

using WindowKeepingTest = WindowProjectFixture;

TEST_F(WindowKeepingTest, NothingIsChangedOrAskedWhileTheLastCorrectionsAreWritten)
{
    makeProject();
    m_studio->edit().actions().undo->trigger();
    EXPECT_FALSE(window().close());
    EXPECT_TRUE(window().isVisible());
    EXPECT_FALSE(window().isEnabled());
    EXPECT_FALSE(window().close()) << "it is on its way";
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
    EXPECT_FALSE(question());
}

/// A project of which nothing can be kept: a file stands in the place of the folder.
class WindowUnkeptTest : public WindowProjectFixture
{
protected:
    void SetUp() override
    {
        WindowProjectFixture::SetUp();
        m_folder.write("corrections", "");
        makeProject();
        ASSERT_TRUE(
            processEventsUntil([this] { return window().messages().messages().size() == 2; }));
    }
};

TEST_F(WindowUnkeptTest, TheUserIsAskedAndMayStay)
{
    window().close();
    ASSERT_TRUE(processEventsUntil([this] { return question(); }));
    EXPECT_TRUE(question()->text().contains("\"a.wav\""));
    EXPECT_TRUE(question()->text().contains("\"b.wav\""));
    answer(QMessageBox::No);
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(window().isEnabled());
    window().close();
    ASSERT_TRUE(processEventsUntil([this] { return question(); }));
    answer(QMessageBox::Yes);
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
}

TEST_F(WindowUnkeptTest, NobodyIsAskedWhenItCanBeKeptAfterAll)
{
    std::filesystem::remove(m_folder / "corrections");
    window().close();
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
    EXPECT_FALSE(question());
    EXPECT_TRUE(window().messages().messages().isEmpty());
}

} // namespace
} // namespace rollwright
