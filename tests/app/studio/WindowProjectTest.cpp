#include <map>

#include "core/io/CorrectionStore.h"
#include "core/io/Project.h"
#include "tests/app/studio/WindowProjectFixture.h"

namespace rollwright {
namespace {

class WindowProjectTest : public WindowProjectFixture
{
};

TEST_F(WindowProjectTest, WithoutRecordingsThereIsNothingToSave)
{
    EXPECT_FALSE(saveAction()->isEnabled());
    dropFile("a.wav");
    EXPECT_TRUE(saveAction()->isEnabled());
}

TEST_F(WindowProjectTest, BringsBackWhatWasOpenAndWhatWasMadeOfIt)
{
    makeSavedProject();
    EXPECT_EQ(window().windowTitle(), "b.wav \u2013 lesson[*] \u2013 Rollwright");
    EXPECT_FALSE(window().isWindowModified());
    stop();
    std::filesystem::remove_all(m_folder / "corrections"); // as on another computer
    start();
    dropFile("lesson.rollwright");
    ASSERT_TRUE(settled());
    EXPECT_EQ(run(0)->params().onsetThreshold, 0.95);
    EXPECT_FALSE(run(1)->work.params);
    EXPECT_EQ(run(1)->work.corrections.removed.size(), 3U);
    EXPECT_EQ(session().recordings()[1]->reference.file, m_folder / "b.tsv");
    EXPECT_EQ(window().windowTitle(), "b.wav \u2013 lesson[*] \u2013 Rollwright");
    EXPECT_FALSE(window().isWindowModified());
    EXPECT_EQ(m_settings->recentFiles().first(), toQString(file()));
}

TEST_F(WindowProjectTest, TakesThePlaceOfWhatIsOpen)
{
    makeSavedProject();
    action(Qt::CTRL | Qt::SHIFT | Qt::Key_W)->trigger();
    EXPECT_TRUE(session().recordings().empty());
    EXPECT_EQ(window().windowTitle(), "Rollwright");
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    dropFile("lesson.rollwright");
    ASSERT_TRUE(settled());
    EXPECT_EQ(session().recordings()[0]->file, m_folder / "a.wav");
}

TEST_F(WindowProjectTest, RecordingsThatNoProjectHoldsAreNotClosedUnasked)
{
    QAction* close = action(Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    const auto openBoth = [this] {
        dropFile("a.wav");
        dropFile("b.wav");
        ASSERT_TRUE(waitForEnd(0) && waitForEnd(1));
    };
    openBoth();
    close->trigger();
    answer(QMessageBox::Cancel);
    EXPECT_EQ(session().recordings().size(), 2U);
    close->trigger();
    answer(QMessageBox::Discard);
    EXPECT_TRUE(session().recordings().empty());

    openBoth();
    ASSERT_TRUE(writeProject(m_folder / "other.rollwright", {}));
    dropFile("other.rollwright");
    answer(QMessageBox::Save);
    EXPECT_EQ(session().recordings().size(), 2U) << "it has no name yet";
    saveAs(file());
    EXPECT_EQ(readProject(file())->recordings.size(), 2U);
    EXPECT_TRUE(session().recordings().empty());
    EXPECT_EQ(window().windowTitle(), "other[*] \u2013 Rollwright");
}

TEST_F(WindowProjectTest, OneRecordingIsClosedUnaskedUnlessItIsBeingTranscribed)
{
    QAction* close = action(Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    close->trigger();
    answer(QMessageBox::Cancel);
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(0));
    close->trigger();
    EXPECT_FALSE(question());
    EXPECT_TRUE(session().recordings().empty());
}

TEST_F(WindowProjectTest, NothingIsLookedAtWhileAllIsClosed)
{
    makeSavedProject();
    std::vector<int> seen;
    QObject::connect(&m_studio->selection(), &Selection::recordingChanged,
                     [&] { seen.push_back(m_studio->selection().recording()); });
    action(Qt::CTRL | Qt::SHIFT | Qt::Key_W)->trigger();
    EXPECT_EQ(seen, std::vector{0});
}

TEST_F(WindowProjectTest, ColumnsAndTheModelComeBack)
{
    dropFile("a.wav");
    showColumn("Fake two");
    ASSERT_TRUE(waitForEnd(0, "two"));
    m_studio->selection().setModel("two");
    save();
    saveAs(file());
    showColumn("Fake two", false);
    m_studio->selection().setModel("one");
    dropFile("lesson.rollwright");
    EXPECT_TRUE(m_studio->selection().isShown("two"));
    EXPECT_EQ(m_studio->selection().model()->id, "two");
    EXPECT_TRUE(waitForEnd(0, "two"));
}

TEST_F(WindowProjectTest, LoopsComeBack)
{
    std::map<int, MarkedLoop> loops;
    m_studio->project().setLoops(
        {[&](int id) { return loops.contains(id) ? std::optional(loops[id]) : std::nullopt; },
         [&](int id, const MarkedLoop& loop) { loops[id] = loop; }});
    makeProject();
    const MarkedLoop loop{{Seconds(1), Seconds(2.5)}, true};
    loops[session().recordings()[1]->id] = loop;
    save();
    saveAs(file());
    const int before = session().recordings()[1]->id;
    loops.clear();
    dropFile("lesson.rollwright");
    ASSERT_TRUE(settled());
    ASSERT_NE(session().recordings()[1]->id, before);
    EXPECT_EQ(loops, (std::map<int, MarkedLoop>{{session().recordings()[1]->id, loop}}));
}

TEST_F(WindowProjectTest, ChangesAreMarkedAndSavedWithoutAsking)
{
    makeSavedProject();
    m_studio->edit().actions().correct->setChecked(true);
    m_studio->edit().actions().undo->trigger();
    ASSERT_TRUE(processEventsUntil([&] { return window().isWindowModified(); }));
    save();
    EXPECT_FALSE(window().isWindowModified());
    EXPECT_TRUE(readProject(file())->recordings[1].runs[0].corrections.empty());
}

TEST_F(WindowProjectTest, ClosingAsksWhatIsToBecomeOfChanges)
{
    makeSavedProject();
    window().actions().close->trigger();
    ASSERT_TRUE(window().isWindowModified());

    window().close();
    EXPECT_TRUE(window().isVisible());
    answer(QMessageBox::Cancel);
    EXPECT_TRUE(window().isVisible());

    window().close();
    answer(QMessageBox::Save);
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
    EXPECT_EQ(readProject(file())->recordings.size(), 1U);
}

TEST_F(WindowProjectTest, ChangesCanBeLeftBehind)
{
    makeSavedProject();
    window().actions().close->trigger();
    window().close();
    ASSERT_TRUE(question());
    EXPECT_EQ(question()->button(QMessageBox::Discard)->text().remove('&'), "Don't save");
    answer(QMessageBox::Discard);
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
    EXPECT_EQ(readProject(file())->recordings.size(), 2U);
}

TEST_F(WindowProjectTest, ThresholdsThatAreLeftBehindDoNotComeBack)
{
    makeSavedProject();
    DecoderParams strict = run(1)->params();
    strict.onsetThreshold = 0.8;
    session().setParams(run(1)->id, strict);
    session().setParams(run(0)->id, strict);
    const auto found = [this](const char* recording) {
        return CorrectionStore(m_folder / "corrections").find(m_folder / recording, "one");
    };
    const auto kept = [&](const char* recording) {
        return found(recording).value().value_or(RunWork());
    };
    // What is being written may not be read.
    ASSERT_TRUE(processEventsUntil([&] { return found("a.wav") == RunWork{strict, {}}; }));
    window().close();
    answer(QMessageBox::Discard);
    EXPECT_TRUE(processEventsUntil([this] { return !window().isVisible(); }));
    stop();
    EXPECT_FALSE(kept("b.wav").params);
    EXPECT_EQ(kept("b.wav").corrections.removed.size(), 3U);
    EXPECT_EQ(kept("a.wav").params->onsetThreshold, 0.95);
    start();
    dropFile("lesson.rollwright");
    ASSERT_TRUE(settled());
    EXPECT_FALSE(run(1)->work.params);
    EXPECT_FALSE(window().isWindowModified());
}

TEST_F(WindowProjectTest, AnotherProjectAsksToo)
{
    makeSavedProject();
    ASSERT_TRUE(writeProject(m_folder / "other.rollwright", {}));
    window().actions().close->trigger();
    dropFile("other.rollwright");
    answer(QMessageBox::Cancel);
    EXPECT_EQ(session().recordings().size(), 1U);
    dropFile("other.rollwright");
    answer(QMessageBox::Discard);
    EXPECT_TRUE(session().recordings().empty());
    EXPECT_EQ(window().windowTitle(), "other[*] \u2013 Rollwright");
}

TEST_F(WindowProjectTest, ChangesStayWhenTheOtherProjectIsGoneMeanwhile)
{
    makeSavedProject();
    DecoderParams strict = run(1)->params();
    strict.onsetThreshold = 0.8;
    session().setParams(run(1)->id, strict);
    ASSERT_TRUE(writeProject(m_folder / "other.rollwright", {}));
    dropFile("other.rollwright");
    std::filesystem::remove(m_folder / "other.rollwright");
    answer(QMessageBox::Discard);
    EXPECT_TRUE(window().messages().isVisible());
    EXPECT_EQ(run(1)->work.params, strict);
    EXPECT_TRUE(window().isWindowModified());
}

TEST_F(WindowProjectTest, ChangesThatCannotBeSavedAreNotLeftBehind)
{
    makeSavedProject();
    window().actions().close->trigger();
    std::filesystem::remove(file());
    std::filesystem::create_directory(file());
    window().close();
    answer(QMessageBox::Save);
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(window().messages().isVisible());
    EXPECT_TRUE(window().isWindowModified());
}

TEST_F(WindowProjectTest, IsOpenedByItself)
{
    ASSERT_TRUE(writeProject(file(), {}));
    drop({QUrl::fromLocalFile(toQString(file())),
          QUrl::fromLocalFile(toQString(m_folder / "a.wav"))});
    EXPECT_TRUE(window().messages().isVisible());
    EXPECT_EQ(session().recordings().size(), 1U);
}

TEST_F(WindowProjectTest, NothingFromBeforeItWasOpenedIsUndone)
{
    makeSavedProject();
    DecoderParams strict = run(1)->params();
    strict.onsetThreshold = 0.8;
    Q_EMIT window().decoder().paramsEdited(strict);
    EXPECT_TRUE(m_studio->edit().actions().undo->isEnabled());
    dropFile("lesson.rollwright");
    answer(QMessageBox::Discard);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(m_studio->edit().actions().undo->isEnabled());
}

TEST_F(WindowProjectTest, WhatWasCorrectedSinceComesBackWithUndo)
{
    makeSavedProject();
    const Corrections since{{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}};
    session().setCorrections(run(1)->id, since);
    stop();
    start();
    dropFile("lesson.rollwright");
    ASSERT_TRUE(settled());
    QAction* undo = m_studio->edit().actions().undo;
    ASSERT_TRUE(processEventsUntil([&] { return undo->isEnabled(); }));
    EXPECT_EQ(run(1)->work.corrections.removed.size(), 3U);
    undo->trigger();
    EXPECT_EQ(run(1)->work.corrections, since);
}

TEST_F(WindowProjectTest, WhatWasCorrectedSinceIsKeptUntilSomethingIsChanged)
{
    makeSavedProject();
    const Corrections since{{}, {{Seconds(0.5), Seconds(0.7), Pitch{80}, 64}}};
    session().setCorrections(run(1)->id, since);
    const auto kept = [&] {
        stop();
        return CorrectionStore(m_folder / "corrections")
            .find(m_folder / "b.wav", "one")
            .value()
            .value_or(RunWork())
            .corrections;
    };
    const auto open = [&] {
        start();
        dropFile("lesson.rollwright");
        ASSERT_TRUE(settled());
        ASSERT_TRUE(
            processEventsUntil([&] { return m_studio->edit().actions().undo->isEnabled(); }));
    };
    ASSERT_EQ(kept(), since);
    ASSERT_NO_FATAL_FAILURE(open());
    EXPECT_EQ(kept(), since);
    ASSERT_NO_FATAL_FAILURE(open());
    m_studio->edit().actions().restore->trigger();
    EXPECT_TRUE(kept().empty());
}

} // namespace
} // namespace rollwright
