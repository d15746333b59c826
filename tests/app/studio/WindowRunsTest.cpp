#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class WindowRunsTest : public WindowFixture
{
};

TEST_F(WindowRunsTest, DroppingWhileOneRunsQueues)
{
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->state == RunState::Running; }));
    dropFile("b.wav");
    EXPECT_EQ(run(1)->state, RunState::Queued);
    EXPECT_TRUE(window().progress().isVisible());
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_EQ(run(0)->state, RunState::Done);
    EXPECT_EQ(run(1)->state, RunState::Done);
}

TEST_F(WindowRunsTest, WhatWasHeardBeforeIsThereWithoutTheNetwork)
{
    m_posteriors = m_folder / "posteriors";
    for (int start = 0; start < 2; ++start) {
        stop();
        this->start();
        dropFile("a.wav");
        ASSERT_TRUE(waitForEnd(0));
        EXPECT_EQ(run(0)->transcription->notes.size(), 4U);
        EXPECT_EQ(m_script->loads, 1);
        EXPECT_EQ(m_script->segments, 4);
    }
}

TEST_F(WindowRunsTest, CancelStopsTheShownRun)
{
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->state == RunState::Running; }));
    EXPECT_EQ(window().actions().cancel->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_Escape));
    EXPECT_TRUE(window().actions().cancel->isEnabled());
    window().progress().findChild<QPushButton*>()->click();
    EXPECT_EQ(run(0)->state, RunState::Cancelled);
    EXPECT_FALSE(window().actions().cancel->isEnabled());
    EXPECT_FALSE(window().progress().isVisible());
    EXPECT_TRUE(window().actions().transcribe->isEnabled());
    EXPECT_TRUE(window().messages().isHidden());
}

TEST_F(WindowRunsTest, TheWholeRecordingIsReachedBeforeAnythingIsHeard)
{
    const auto reaches = [this](Seconds end) {
        return processEventsUntil([&] {
            window().rolls().showAll();
            return window().rolls().view().end == end;
        });
    };
    writeSine(m_folder / "long.wav", 70);
    m_script->pauseBeforeSegment = 0;
    dropFile("long.wav");
    EXPECT_TRUE(reaches(Seconds(70)));
    dropFile("a.wav");
    EXPECT_TRUE(reaches(Seconds(4))) << "it waits behind a longer one";
    window().actions().cancelAll->trigger();
    EXPECT_TRUE(reaches(Seconds(4)));
}

TEST_F(WindowRunsTest, ClosingTheWindowWhileAJobRunsIsSafe)
{
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->state == RunState::Running; }));
    EXPECT_FALSE(window().close());
    window().findChild<QMessageBox*>()->button(QMessageBox::Discard)->click();
    EXPECT_FALSE(window().isVisible());
    stop();
    EXPECT_LE(m_script->segments, 1);
}

TEST_F(WindowRunsTest, AModelThatIsTickedRunsAndGetsAColumn)
{
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
    const auto first = run(0)->transcription;
    showColumn("Fake two");
    ASSERT_TRUE(processEventsUntil([&] { return run(0, "two") && run(0, "two")->assessment; }));
    EXPECT_EQ(run(0, "one")->transcription, first);

    const auto titleOf = [this](std::size_t column) { return paneOf(column).title()->text(); };
    EXPECT_TRUE(titleOf(0).startsWith("Ground truth"));
    EXPECT_TRUE(titleOf(1).startsWith("Fake one"));
    EXPECT_TRUE(titleOf(2).startsWith("Fake two"));
    const auto* table = window().metrics().findChild<QTreeWidget*>();
    EXPECT_EQ(table->columnCount(), 3);
    EXPECT_EQ(table->headerItem()->text(2), "Fake two");

    showColumn("Ground truth", false);
    EXPECT_TRUE(titleOf(0).startsWith("Fake one"));
    showColumn("Fake one", false);
    EXPECT_FALSE(modelItem("Fake two")->flags() & Qt::ItemIsUserCheckable) << "the last column";
}

TEST_F(WindowRunsTest, TheColumnsAndTheModelAreRemembered)
{
    showColumn("Fake two");
    window().models().setCurrentItem(modelItem("Fake two"));
    stop();
    start();
    EXPECT_EQ(modelItem("Fake one")->checkState(0), Qt::Checked);
    EXPECT_EQ(modelItem("Fake two")->checkState(0), Qt::Checked);
    EXPECT_TRUE(modelItem("Fake two")->isSelected());
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0, "two"));
    EXPECT_EQ(run(0, "one")->state, RunState::Done);
}

TEST_F(WindowRunsTest, EveryModelRunsOnEveryRecordingWhenAsked)
{
    drop({QUrl::fromLocalFile(toQString(m_folder / "a.wav")),
          QUrl::fromLocalFile(toQString(m_folder / "b.wav"))});
    window().actions().everyModelForAll->trigger();
    ASSERT_TRUE(waitForEnd(1, "two"));
    for (const std::size_t recording : {0, 1}) {
        for (const char* model : {"one", "two"})
            EXPECT_EQ(run(recording, model)->state, RunState::Done);
    }
    EXPECT_FALSE(window().actions().everyModelForAll->isEnabled()) << "nothing is left to do";
}

TEST_F(WindowRunsTest, WhatIsDoneWithSeveralIsDoneWithThoseThatAreMarked)
{
    for (const char* name : {"c.wav", "d.wav"})
        writeSine(m_folder / name, 2);
    for (const char* name : {"a.wav", "b.wav", "c.wav", "d.wav"})
        dropFile(name);
    ASSERT_TRUE(waitForEnd(3));
    QAction* const everyModel = window().actions().everyModelForAll;
    EXPECT_EQ(everyModel->text().remove('&'), "Transcribe all recordings with every model");
    window().recordings().setCurrentRow(1, QItemSelectionModel::ClearAndSelect);
    window().recordings().item(3)->setSelected(true);
    EXPECT_EQ(everyModel->text().remove('&'),
              "Transcribe the 2 marked recordings with every model");
    everyModel->trigger();
    ASSERT_TRUE(waitForEnd(3, "two"));
    EXPECT_EQ(run(1, "two")->state, RunState::Done);
    EXPECT_EQ(run(0, "two"), nullptr);
    EXPECT_EQ(run(2, "two"), nullptr);
    EXPECT_FALSE(everyModel->isEnabled()) << "nothing is left to do with the marked ones";
    window().recordings().setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
    EXPECT_TRUE(everyModel->isEnabled());
}

TEST_F(WindowRunsTest, SeveralFilesAreTranscribedWithOneModelAfterTheOther)
{
    showColumn("Fake two");
    m_script->pauseBeforeSegment = 0;
    std::vector<QUrl> files;
    for (const char* name : {"a.wav", "b.wav", "c.wav", "d.wav"}) {
        writeSine(m_folder / name, 2);
        files.push_back(QUrl::fromLocalFile(toQString(m_folder / name)));
    }
    drop(files);
    QStringList queue;
    for (const auto& [recording, run] : session().queue())
        queue << toQString(recording->file.stem()) + QString::fromStdString(run->model.id).left(1);
    EXPECT_EQ(queue, (QStringList{"ao", "at", "bo", "co", "do", "bt", "ct", "dt"}))
        << "the first one as a whole";
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(3, "two"));
    EXPECT_EQ(m_script->loads, 4);
}

TEST_F(WindowRunsTest, TheGroundTruthAloneDoesNotHideWhatIsTranscribed)
{
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    showColumn("Fake one", false);
    EXPECT_EQ(window().recordings().item(0)->text(), "b.wav\n3 notes");
}

TEST_F(WindowRunsTest, TheQueueCanBeReorderedAndCancelled)
{
    m_script->pauseBeforeSegment = 1;
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->state == RunState::Running; }));
    dropFile("b.wav");
    showColumn("Fake two");
    ASSERT_EQ(session().queue().size(), 3);

    auto* button = window().progress().findChild<QToolButton*>();
    EXPECT_EQ(button->text(), "2 waiting");
    Q_EMIT button->menu()->aboutToShow();
    const QMenu* second = button->menu()->actions().at(1)->menu();
    EXPECT_EQ(second->title(), "b.wav with Fake two");
    second->actions().front()->trigger(); // run next
    EXPECT_EQ(session().queue()[1].run, run(1, "two"));

    window().actions().cancelAll->trigger();
    EXPECT_EQ(run(0)->state, RunState::Cancelled);
    EXPECT_EQ(run(1)->state, RunState::Cancelled);
    EXPECT_EQ(run(1, "two")->state, RunState::Cancelled);
    EXPECT_FALSE(window().progress().isVisible());
}

TEST_F(WindowRunsTest, WithoutModelsItSaysWhatToDo)
{
    stop();
    std::filesystem::remove_all(m_folder / "models");
    start();
    dropFile("b.wav");
    EXPECT_FALSE(window().actions().transcribe->isEnabled());
    EXPECT_TRUE(rollsShown());
    EXPECT_EQ(run(0), nullptr);
}

} // namespace
} // namespace rollwright
