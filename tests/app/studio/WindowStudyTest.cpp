#include "tests/app/studio/WindowStudyFixture.h"

namespace rollwright {
namespace {

using WindowStudyTest = WindowStudyFixture;

TEST_F(WindowStudyTest, WithoutADataSetItSaysWhatToDo)
{
    QAction* show = window().actions().dataset;
    EXPECT_EQ(show->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_D));
    EXPECT_TRUE(window().welcome().isVisible());
    show->trigger();
    EXPECT_TRUE(visibleText().contains("Drop a folder of recordings with their notes"));
    button("Open data set")->click();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->fileMode(), QFileDialog::Directory);
    Q_EMIT dialog->fileSelected(toQString(m_folder / "set"));
    EXPECT_TRUE(waitForText("2 recordings"));
    show->trigger();
    EXPECT_TRUE(window().welcome().isVisible());
    const auto buttons = window().welcome().findChildren<QPushButton*>();
    EXPECT_EQ(buttons.back()->toolTip(), toQString(m_folder / "set")) << "what was opened last";
}

TEST_F(WindowStudyTest, ADroppedFolderIsComparedAndShown)
{
    ASSERT_TRUE(openSet());
    EXPECT_TRUE(study().isVisible());
    EXPECT_TRUE(visibleText().contains("set\n2 recordings with their notes"));
    EXPECT_EQ(cell(0, 1), "");
    EXPECT_FALSE(window().actions().studyExports.front()->isEnabled());
    ASSERT_TRUE(compare());
    EXPECT_TRUE(visibleText().contains("4 of 4 scores"));
    EXPECT_EQ(cell(0, 0), "a");
    EXPECT_EQ(cell(0, 1), kStar + "0.500");
    EXPECT_EQ(cell(1, 2), "0.000");
    EXPECT_EQ(cell(2, 1), kStar + QString::fromUtf8("0.500 \u00b1 0.000"));
    EXPECT_EQ(m_script->loads, 2);
    EXPECT_TRUE(session().recordings().empty());
    EXPECT_TRUE(window().messages().isHidden());
    EXPECT_EQ(namelessFocus(), QStringList());
}

TEST_F(WindowStudyTest, WhatTheWindowHeardBeforeIsNotHeardAgainAndNothingMoreIsRemembered)
{
    stop();
    m_posteriors = m_folder / "posteriors";
    start();
    dropFile("set/a.wav");
    ASSERT_TRUE(waitForEnd(0));
    const auto remembered = [this] {
        using Entries = std::filesystem::directory_iterator;
        return std::distance(Entries(m_posteriors), Entries());
    };
    ASSERT_EQ(remembered(), 1);
    const int segments = m_script->segments;
    ASSERT_TRUE(openSet());
    ASSERT_TRUE(compare());
    EXPECT_EQ(cell(0, 1), kStar + "0.500");
    EXPECT_EQ(m_script->segments, segments + 6) << "of the other model; both sound alike";
    EXPECT_EQ(remembered(), 1);
}

TEST_F(WindowStudyTest, WhatCannotBeReadIsListedAndSkipped)
{
    writeSine(m_folder / "set/lonely.wav", 3);
    m_folder.write("set/broken.wav", "letters");
    m_folder.write("set/broken.tsv", "1.2\t1.8\t52\t64\n");
    ASSERT_TRUE(openSet());
    ASSERT_TRUE(compare());
    EXPECT_TRUE(visibleText().contains("4 of 6 scores, 2 failed"));
    EXPECT_TRUE(cell(3, 0).endsWith("2 of 3"));
    EXPECT_EQ(cell(2, 0), "broken");
    EXPECT_EQ(cell(2, 1), "failed");
    const QListWidget* leftOut = list("Recordings that are left out");
    ASSERT_EQ(leftOut->count(), 2);
    EXPECT_TRUE(leftOut->item(0)->text().contains("lonely.wav"));
    EXPECT_TRUE(leftOut->item(0)->text().contains("no reference"));
    EXPECT_TRUE(leftOut->item(1)->text().contains("broken.wav"));
}

TEST_F(WindowStudyTest, ADoubleClickOpensTheRecordingWithItsReference)
{
    ASSERT_TRUE(openSet());
    study().view().horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    doubleClick(0);
    EXPECT_TRUE(rollsShown());
    EXPECT_FALSE(window().actions().dataset->isChecked());
    EXPECT_TRUE(window().windowTitle().startsWith("b.wav"));
    ASSERT_EQ(session().recordings().size(), 1);
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
    EXPECT_EQ(session().recordings().front()->reference.file, m_folder / "set/b.tsv");

    window().actions().dataset->trigger();
    EXPECT_TRUE(study().isVisible());
    EXPECT_EQ(cell(0, 0), "b") << "it is as it was";
    doubleClick(1);
    EXPECT_EQ(session().recordings().size(), 2);
    window().actions().dataset->trigger();
    window().recordings().setCurrentRow(0);
    EXPECT_TRUE(rollsShown()) << "a recording that is chosen is shown";
}

TEST_F(WindowStudyTest, CancelStopsAndCompareGoesOn)
{
    ASSERT_TRUE(openSet());
    m_script->pauseBeforeSegment = 1;
    button("Compare")->click();
    ASSERT_TRUE(waitForText("Recording 1 of 2: a with Fake one"));
    EXPECT_FALSE(button("Compare")->isEnabled());
    button("Cancel")->click();
    ASSERT_TRUE(waitForText("Stopped: 0 of 4 scores"));
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(compare());
    EXPECT_EQ(cell(0, 1), kStar + "0.500");

    const int segments = m_script->segments;
    stop();
    start();
    ASSERT_TRUE(openSet());
    ASSERT_TRUE(compare());
    EXPECT_EQ(cell(0, 1), kStar + "0.500");
    EXPECT_EQ(m_script->segments, segments) << "all is known from before";
}

TEST_F(WindowStudyTest, WhatCancelsTranscriptionsCancelsItToo)
{
    const Actions& actions = window().actions();
    ASSERT_TRUE(openSet());
    EXPECT_FALSE(actions.cancel->isEnabled());
    m_script->pauseBeforeSegment = 1;
    for (QAction* action : {actions.cancel, actions.cancelAll}) {
        button("Compare")->click();
        ASSERT_TRUE(waitForText("Recording 1 of 2"));
        ASSERT_TRUE(action->isEnabled());
        action->trigger();
        EXPECT_TRUE(waitForText("Stopped: 0 of 4 scores"));
        EXPECT_FALSE(action->isEnabled());
    }
}

TEST_F(WindowStudyTest, CancelMeansWhatIsSeen)
{
    ASSERT_TRUE(openSet());
    m_script->pauseBeforeSegment = 1;
    button("Compare")->click();
    ASSERT_TRUE(waitForText("Recording 1 of 2"));
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->active(); }));
    EXPECT_TRUE(rollsShown());
    window().actions().cancel->trigger();
    EXPECT_EQ(run(0)->state, RunState::Cancelled);
    EXPECT_TRUE(window().actions().cancel->isEnabled()) << "the comparison goes on";
    window().actions().cancel->trigger();
    window().actions().dataset->setChecked(true);
    EXPECT_TRUE(waitForText("Stopped: 0 of 4 scores"));
}

TEST_F(WindowStudyTest, ClosingTheWindowWhileItRunsIsSafe)
{
    ASSERT_TRUE(openSet());
    m_script->pauseBeforeSegment = 1;
    button("Compare")->click();
    ASSERT_TRUE(waitForText("Recording 1 of 2"));
    EXPECT_TRUE(window().close());
    stop();
    EXPECT_LE(m_script->segments, 1);
}

TEST_F(WindowStudyTest, AnotherDataSetTakesThePlaceOfOneThatRuns)
{
    std::filesystem::create_directory(m_folder / "other");
    std::filesystem::copy(m_folder / "set/a.wav", m_folder / "other/c.wav");
    std::filesystem::copy(m_folder / "set/a.tsv", m_folder / "other/c.tsv");
    ASSERT_TRUE(openSet());
    m_script->pauseBeforeSegment = 1;
    button("Compare")->click();
    ASSERT_TRUE(waitForText("Recording 1 of 2"));
    dropFile("other");
    ASSERT_TRUE(waitForText("other\n1 recording"));
    EXPECT_TRUE(visibleText().contains("The comparison of \"set\" was stopped: 0 of 4 scores."));
    EXPECT_EQ(cell(0, 0), "c");
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(compare());
    EXPECT_EQ(cell(0, 1), kStar + "0.500");
}

TEST_F(WindowStudyTest, OnlyTickedModelsTakePartAndScoresStay)
{
    ASSERT_TRUE(openSet());
    ASSERT_TRUE(compare());
    QListWidget* models = list("Models to compare");
    models->item(1)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(study().view().model()->columnCount(), 2);
    EXPECT_EQ(cell(0, 1), "0.500") << "one alone is not the best";
    models->item(1)->setCheckState(Qt::Checked);
    EXPECT_EQ(cell(0, 1), "0.500") << "the other one has to be looked up";
    models->item(0)->setCheckState(Qt::Unchecked);
    models->item(1)->setCheckState(Qt::Unchecked);
    EXPECT_FALSE(button("Compare")->isEnabled());
}

TEST_F(WindowStudyTest, AModelThatIsAddedTakesPart)
{
    ASSERT_TRUE(openSet());
    ASSERT_TRUE(compare());
    ModelInfo third = fakeInfo("three");
    third.sha256 = std::string(64, '3');
    m_studio->selection().install(third);
    ASSERT_EQ(list("Models to compare")->count(), 3);
    EXPECT_EQ(cell(0, 1), kStar + "0.500") << "scores stay";
    EXPECT_EQ(cell(0, 3), "");
    ASSERT_TRUE(compare());
    EXPECT_EQ(cell(0, 3), kStar + "0.500");
}

TEST_F(WindowStudyTest, ModelsMeasureAndWidthsAreRemembered)
{
    ASSERT_TRUE(openSet());
    list("Models to compare")->item(1)->setCheckState(Qt::Unchecked);
    study().measure().choose("frame/frame_f1");
    study().view().horizontalHeader()->resizeSection(1, 99);
    EXPECT_EQ(m_settings->studyFolder(), toQString(m_folder / "set"));
    EXPECT_EQ(m_settings->recentFiles().value(0), toQString(m_folder / "set"));
    stop();
    start();
    EXPECT_EQ(list("Models to compare")->item(0)->checkState(), Qt::Checked);
    EXPECT_EQ(list("Models to compare")->item(1)->checkState(), Qt::Unchecked);
    EXPECT_EQ(study().measure().currentText(), "frame F1");
    ASSERT_TRUE(openSet());
    EXPECT_EQ(study().view().columnWidth(1), 99);
}

} // namespace
} // namespace rollwright
