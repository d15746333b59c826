#include <fstream>

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTreeWidget>
#include <QUrl>
#include <gmock/gmock.h>

#include "app/studio/MainWindow.h"
#include "app/studio/Paths.h"
#include "app/studio/Presenter.h"
#include "core/model/Manifest.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

/// The whole studio but for the network: files are dropped on the window, keys pressed.
class StudioWindowTest : public testing::Test
{
protected:
    void SetUp() override
    {
        writeSine(m_folder / "a.wav", 4);
        writeSine(m_folder / "b.wav", 3);
        std::ofstream(m_folder / "b.tsv") << "1.2\t1.8\t52\t64\n";
        for (const char* id : {"one", "two"})
            installModel(id);
        start();
    }

    void TearDown() override { stop(); }

    void installModel(const std::string& id) const
    {
        const std::filesystem::path folder = m_folder / "models" / id;
        std::filesystem::create_directories(folder);
        ModelInfo info = fakeInfo(id);
        info.architecture = "lstm";
        info.description = "Not read by the fake.";
        info.licence = "CC0-1.0";
        info.weights = folder / "weights.safetensors";
        info.sha256 = std::string(64, '0');
        std::ofstream(info.weights) << "not read by the fake";
        ASSERT_TRUE(writeManifest(folder / kManifestName, info));
    }

    void start()
    {
        m_settings.emplace(
            std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat));
        m_models = ModelRegistry::scan({m_folder / "models"});
        m_session.emplace(fakeFactory(m_script));
        m_window.emplace(*m_settings);
        m_presenter.emplace(
            Presenter::Parts{*m_session, *m_window, *m_settings, m_models, m_folder / "a.wav"});
        m_window->show();
    }

    void stop()
    {
        m_presenter.reset();
        m_window.reset();
        m_session.reset();
    }

    void drop(const std::vector<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls({urls.begin(), urls.end()});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(&*m_window, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&*m_window, &event);
    }

    void dropFile(const std::string& name)
    {
        drop({QUrl::fromLocalFile(toQString(m_folder / name))});
    }

    const rollwright::Run* run(std::size_t index, const std::string& model = "one") const
    {
        return m_session->recordings()[index]->findRun(model);
    }

    bool waitForEnd(std::size_t index, const std::string& model = "one")
    {
        return processEventsUntil(
            [&] { return run(index, model) && !run(index, model)->active(); });
    }

    bool rollsShown() { return m_window->rolls().isVisible(); }

    TemporaryFolder m_folder;
    std::shared_ptr<FakeScript> m_script = std::make_shared<FakeScript>();
    ModelRegistry m_models = ModelRegistry::scan({});
    std::optional<Settings> m_settings;
    std::optional<Session> m_session;
    std::optional<MainWindow> m_window;
    std::optional<Presenter> m_presenter;
};

TEST_F(StudioWindowTest, TheFirstSightInvites)
{
    EXPECT_TRUE(m_window->welcome().isVisible());
    EXPECT_FALSE(rollsShown());
    EXPECT_TRUE(m_window->messages().isHidden());
    EXPECT_FALSE(m_window->actions().transcribe->isEnabled());
    for (const QAction* action : m_window->actions().exports)
        EXPECT_FALSE(action->isEnabled());
}

TEST_F(StudioWindowTest, TheExampleIsOneClickAway)
{
    for (auto* button : m_window->welcome().findChildren<QPushButton*>()) {
        if (button->text().contains("xample"))
            button->click();
    }
    ASSERT_EQ(m_session->recordings().size(), 1);
    ASSERT_TRUE(waitForEnd(0));
    EXPECT_EQ(run(0)->state, RunState::Done);
}

TEST_F(StudioWindowTest, ADroppedRecordingIsTranscribedAndShown)
{
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->report; }));
    EXPECT_TRUE(rollsShown());
    EXPECT_TRUE(m_window->windowTitle().startsWith("b.wav"));
    EXPECT_EQ(m_window->recordings().item(0)->text(), "b.wav\ndone, 3 notes");
    EXPECT_FALSE(m_window->progress().isVisible());
    EXPECT_TRUE(m_window->actions().exports.front()->isEnabled());
    const auto* table = m_window->metrics().findChild<QTreeWidget*>();
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(table->topLevelItemCount(), 5);

    const RollPane& pane = m_window->rolls().pane(1, RollRow::Frames);
    const TimePitchMapping map = pane.mapping();
    const int pitch = Pitch::ofKey(FakeModel::kFirstKey + 1).midi;
    const RollReadout readout =
        pane.readout({map.x(Seconds(1.5)), map.y(pitch)}); // the second note of the scale
    EXPECT_TRUE(readout.note);
    EXPECT_NEAR(readout.posterior.value_or(0), 0.9, 1e-6);
}

TEST_F(StudioWindowTest, SeveralFilesOfOneDropAreAllTranscribed)
{
    drop({QUrl::fromLocalFile(toQString(m_folder / "a.wav")),
          QUrl::fromLocalFile(toQString(m_folder / "b.tsv")),
          QUrl::fromLocalFile(toQString(m_folder / "b.wav"))});
    ASSERT_EQ(m_window->recordings().count(), 2);
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_EQ(run(0)->state, RunState::Done);
    EXPECT_EQ(run(1)->state, RunState::Done);
}

TEST_F(StudioWindowTest, HostileFilesGiveMessagesAndLeaveTheRestAlone)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    const auto transcription = run(0)->transcription;

    std::ofstream(m_folder / "text.wav") << "letters, not sound\n";
    std::ofstream(m_folder / "empty.wav");
    std::ofstream(m_folder / "film.m4a") << std::string("\0\0\0\x18"
                                                        "ftypM4A ",
                                                        12);
    writeSine(m_folder / "blink.wav", 0.1);
    const std::vector<std::string> hostile = {"text.wav", "empty.wav", "film.m4a", "blink.wav",
                                              "missing.wav"};
    for (const std::string& name : hostile)
        dropFile(name);
    ASSERT_TRUE(waitForEnd(hostile.size()));

    const QStringList messages = m_window->messages().messages();
    EXPECT_TRUE(m_window->messages().isVisible());
    ASSERT_EQ(messages.size(), static_cast<qsizetype>(hostile.size()));
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        EXPECT_TRUE(messages[static_cast<qsizetype>(i)].contains(hostile[i].c_str()))
            << messages[static_cast<qsizetype>(i)].toStdString();
        EXPECT_TRUE(
            m_window->recordings().item(static_cast<int>(i) + 1)->text().contains("failed"));
    }
    EXPECT_EQ(run(0)->transcription, transcription);
}

TEST_F(StudioWindowTest, AFailedImportGivesTheOpenRecordingBack)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    std::ofstream(m_folder / "text.wav") << "letters\n";
    dropFile("text.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_TRUE(m_window->windowTitle().startsWith("a.wav"));
    EXPECT_EQ(m_window->recordings().currentRow(), 0);
}

TEST_F(StudioWindowTest, WhatIsNoFileOfThisComputerIsSaidSo)
{
    drop({QUrl("https://example.org/a.wav"), QUrl::fromLocalFile(toQString(m_folder.path()))});
    const QString all = m_window->messages().messages().join('\n');
    EXPECT_TRUE(all.contains("this computer")) << all.toStdString();
    EXPECT_TRUE(all.contains("is a folder")) << all.toStdString();
    EXPECT_TRUE(m_session->recordings().empty());
}

TEST_F(StudioWindowTest, AReferenceWithoutARecordingIsSaidSo)
{
    dropFile("b.tsv");
    EXPECT_TRUE(m_window->messages().messages().join("").contains("b.tsv"));
    EXPECT_TRUE(m_session->recordings().empty());
}

TEST_F(StudioWindowTest, AReferenceDroppedOnARecordingIsScored)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    dropFile("b.tsv");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->report.has_value(); }));
    EXPECT_EQ(m_session->recordings().size(), 1);
}

TEST_F(StudioWindowTest, DroppingWhileOneRunsQueues)
{
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->state == RunState::Running; }));
    dropFile("b.wav");
    EXPECT_EQ(run(1)->state, RunState::Queued);
    EXPECT_TRUE(m_window->progress().isVisible());
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_EQ(run(0)->state, RunState::Done);
    EXPECT_EQ(run(1)->state, RunState::Done);
}

TEST_F(StudioWindowTest, CancelStopsTheShownRun)
{
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->state == RunState::Running; }));
    EXPECT_EQ(m_window->actions().cancel->shortcut(), QKeySequence(Qt::Key_Escape));
    EXPECT_TRUE(m_window->actions().cancel->isEnabled());
    m_window->progress().findChild<QPushButton*>()->click();
    EXPECT_EQ(run(0)->state, RunState::Cancelled);
    EXPECT_FALSE(m_window->actions().cancel->isEnabled());
    EXPECT_FALSE(m_window->progress().isVisible());
    EXPECT_TRUE(m_window->actions().transcribe->isEnabled());
    EXPECT_TRUE(m_window->messages().isHidden());
}

TEST_F(StudioWindowTest, ClosingTheWindowWhileAJobRunsIsSafe)
{
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->state == RunState::Running; }));
    EXPECT_TRUE(m_window->close());
    stop();
    EXPECT_LE(m_script->segments, 1);
}

TEST_F(StudioWindowTest, ClosingTheLastRecordingGoesBackToTheWelcome)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    m_window->actions().close->trigger();
    EXPECT_TRUE(m_window->welcome().isVisible());
    EXPECT_TRUE(m_session->recordings().empty());
}

TEST_F(StudioWindowTest, TheChosenModelTranscribesAndIsRemembered)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    auto* models = m_window->findChild<QComboBox*>();
    ASSERT_EQ(models->count(), 2);
    const int other = models->findData("two");
    models->setCurrentIndex(other);
    Q_EMIT models->activated(other);
    ASSERT_TRUE(waitForEnd(0, "two"));
    EXPECT_EQ(run(0, "one")->state, RunState::Done);

    stop();
    start();
    EXPECT_EQ(m_window->findChild<QComboBox*>()->currentData().toString(), "two");
}

TEST_F(StudioWindowTest, TheAppearanceIsRemembered)
{
    for (QAction* action : m_window->actions().appearance->actions()) {
        if (action->data().toInt() == static_cast<int>(Appearance::Dark))
            action->trigger();
    }
    const auto isDark = [this] { return themeFor(m_window->palette()).dark; };
    EXPECT_TRUE(processEventsUntil(isDark));
    stop();
    QApplication::setPalette(QPalette());
    start();
    EXPECT_TRUE(processEventsUntil(isDark));
    QApplication::setPalette(QPalette());
}

TEST_F(StudioWindowTest, EverythingThatTakesTheFocusHasAName)
{
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->report; }));
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const QString name = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget))
                                 ->text(QAccessible::Name);
        EXPECT_FALSE(name.isEmpty()) << widget->metaObject()->className();
    }
}

TEST_F(StudioWindowTest, FilesAreOpenedThroughTheDialog)
{
    m_window->actions().open->trigger();
    auto* dialog = m_window->findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->filesSelected({toQString(m_folder / "a.wav"), toQString(m_folder / "b.wav")});
    EXPECT_EQ(m_session->recordings().size(), 2);
    EXPECT_EQ(m_settings->folder(), toQString(m_folder.path()));
    EXPECT_EQ(m_settings->recentFiles().size(), 2);
}

TEST_F(StudioWindowTest, NotesAreExportedThroughTheDialog)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    QAction* midi = m_window->actions().exports.front();
    EXPECT_EQ(midi->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
    midi->trigger();
    auto* dialog = m_window->findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->defaultSuffix(), "mid");
    const std::filesystem::path target = m_folder / "a.mid";
    Q_EMIT dialog->fileSelected(toQString(target));
    ASSERT_TRUE(processEventsUntil([&] { return std::filesystem::exists(target); }));
    ASSERT_TRUE(processEventsUntil(
        [&] { return m_window->statusBar()->currentMessage().contains("a.mid"); }));
}

TEST_F(StudioWindowTest, TheListOfShortcutsIsComplete)
{
    m_window->actions().shortcuts->trigger();
    const auto* box = m_window->findChild<QMessageBox*>();
    ASSERT_NE(box, nullptr);
    int shortcuts = 0;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        const QString key = action->shortcut().toString();
        shortcuts += !key.isEmpty();
        EXPECT_TRUE(box->text().contains(key)) << key.toStdString();
    }
    EXPECT_GT(shortcuts, 10);
}

TEST_F(StudioWindowTest, WithoutModelsItSaysWhatToDo)
{
    stop();
    std::filesystem::remove_all(m_folder / "models");
    start();
    dropFile("b.wav");
    EXPECT_FALSE(m_window->actions().transcribe->isEnabled());
    EXPECT_TRUE(rollsShown());
    EXPECT_EQ(run(0), nullptr);
}

} // namespace
} // namespace rollwright
