#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QStatusBar>
#include <QTableView>

#include "tests/app/studio/WindowFixture.h"
#include "ui/panels/NoteTableModel.h"

namespace rollwright {
namespace {

/// The fake hears keys 51, 52 and 53 at 0.2, 1.2 and 2.2 s; the reference knows one of them and
/// one that nobody heard.
class WindowDifferencesTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        std::ofstream(m_folder / "b.tsv") << "1.2\t1.8\t52\t64\n2.5\t2.9\t90\t64\n";
        dropFile("b.wav");
        ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
        window().actions().differences->setChecked(true);
        window().rolls().plot().replot();
    }

    QAbstractItemModel& table() { return *window().notes().findChild<QTableView*>()->model(); }

    void chooseBase(int index)
    {
        auto* bases = window().notes().findChildren<QComboBox*>()[1];
        ASSERT_EQ(bases->count(), 2);
        bases->setCurrentIndex(index);
        Q_EMIT bases->activated(index);
    }

    QString legend(NoteVerdict verdict)
    {
        return window().notes().findChildren<QCheckBox*>()[static_cast<qsizetype>(verdict)]->text();
    }

    std::optional<NoteVerdict> drawnAt(std::size_t column, double time, int pitch)
    {
        const RollPane& pane = paneOf(column);
        const TimePitchMapping map = pane.mapping();
        return pane.readout({map.x(Seconds(time)), map.y(pitch)}).verdict;
    }
};

TEST_F(WindowDifferencesTest, WhatIsDrawnIsWhatIsCounted)
{
    EXPECT_EQ(drawnAt(1, 1.5, 52), NoteVerdict::Hit);
    EXPECT_EQ(drawnAt(1, 2.7, 90), NoteVerdict::Missed);
    EXPECT_EQ(drawnAt(1, 0.5, 51), NoteVerdict::Extra);
    EXPECT_FALSE(drawnAt(0, 1.5, 52)) << "the truth is not compared with itself";
    EXPECT_EQ(legend(NoteVerdict::Hit), "hit: 1");
    EXPECT_EQ(legend(NoteVerdict::Missed), "missed: 1");
    EXPECT_EQ(legend(NoteVerdict::Extra), "extra: 2");
    EXPECT_EQ(table().rowCount(), 3);
    const EvaluationReport& report = run(0)->assessment->report;
    EXPECT_DOUBLE_EQ(report.note.precision, 1.0 / 3);
    EXPECT_DOUBLE_EQ(report.note.recall, 1.0 / 2);
}

TEST_F(WindowDifferencesTest, KeysGoFromErrorToError)
{
    window().rolls().setView({Seconds(0), Seconds(0.5), 40, 60});
    EXPECT_EQ(window().actions().nextDifference->shortcut(), QKeySequence(Qt::Key_E));
    window().actions().previousDifference->trigger(); // the last one: the missed high note
    const ViewRange& view = window().rolls().view();
    EXPECT_TRUE(view.begin <= Seconds(2.5) && Seconds(2.5) <= view.end);
    EXPECT_TRUE(view.low <= 90 && 90 <= view.high);
    window().actions().nextDifference->trigger(); // around to the first
    EXPECT_LE(window().rolls().view().begin, Seconds(0.2));
}

TEST_F(WindowDifferencesTest, WhereNoneAreListedTheKeySaysSo)
{
    {
        std::ofstream same(m_folder / "same.tsv");
        for (const Note& note : run(0)->transcription->notes)
            same << note.onset.count() << '\t' << note.offset.count() << '\t' << note.pitch.midi
                 << '\t' << note.velocity << '\n';
    }
    dropFile("same.tsv");
    ASSERT_TRUE(processEventsUntil(
        [&] { return run(0)->assessment && run(0)->assessment->report.note.recall == 1; }));
    ASSERT_EQ(table().rowCount(), 0);
    window().actions().nextDifference->trigger();
    EXPECT_EQ(window().statusBar()->currentMessage(), "No differences are listed.");
}

TEST_F(WindowDifferencesTest, ThresholdsChangeWhatIsDrawn)
{
    DecoderParams deaf = run(0)->params();
    deaf.onsetThreshold = 0.95;
    Q_EMIT window().decoder().paramsEdited(deaf);
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->transcription->notes.empty(); }));
    EXPECT_EQ(legend(NoteVerdict::Missed), "missed: 2");
    EXPECT_EQ(drawnAt(1, 1.5, 52), NoteVerdict::Missed);
}

TEST_F(WindowDifferencesTest, OneModelIsComparedWithAnother)
{
    showColumn("Fake two");
    ASSERT_TRUE(processEventsUntil([&] { return run(0, "two") && run(0, "two")->assessment; }));
    chooseBase(1);
    EXPECT_TRUE(processEventsUntil([&] { return legend(NoteVerdict::Hit) == "agree: 3"; }));
    EXPECT_EQ(drawnAt(1, 0.5, 51), NoteVerdict::Hit);
    EXPECT_FALSE(drawnAt(2, 0.5, 51)) << "a model is not compared with itself";
}

TEST_F(WindowDifferencesTest, ModelsAreComparedWhenTheListIsSeen)
{
    showColumn("Fake two");
    ASSERT_TRUE(processEventsUntil([&] { return run(0, "two") && run(0, "two")->assessment; }));
    window().actions().differences->setChecked(false);
    auto* dock = qobject_cast<QDockWidget*>(window().notes().parentWidget());
    dock->hide();
    chooseBase(1);
    DecoderParams deaf = run(0)->params();
    deaf.onsetThreshold = 0.95;
    Q_EMIT window().decoder().paramsEdited(deaf);
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->transcription->notes.empty(); }));
    EXPECT_EQ(legend(NoteVerdict::Missed), "only Fake two");
    dock->show();
    EXPECT_TRUE(
        processEventsUntil([&] { return legend(NoteVerdict::Missed) == "only Fake two: 3"; }));
}

TEST_F(WindowDifferencesTest, SwitchedOffTheNotesAreBack)
{
    window().actions().differences->setChecked(false);
    EXPECT_FALSE(drawnAt(1, 1.5, 52));
    const RollPane& pane = paneOf(1);
    const TimePitchMapping map = pane.mapping();
    EXPECT_TRUE(pane.readout({map.x(Seconds(1.5)), map.y(52)}).note);
}

TEST_F(WindowDifferencesTest, AClickOnANoteChoosesItsRow)
{
    auto* view = window().notes().findChild<QTableView*>();
    const auto chosenKey = [&] {
        const QModelIndex current = view->currentIndex();
        return current.isValid()
                   ? table().index(current.row(), NoteTableModel::Key).data().toString()
                   : QString();
    };
    clickRoll(1, 2.7, 90);
    EXPECT_EQ(chosenKey(), "F#6");
    clickRoll(1, 0.5, 51);
    EXPECT_EQ(chosenKey(), "D#3");
    clickRoll(1, 2.7, 90, 60);
    EXPECT_EQ(chosenKey(), "D#3") << "that was a drag";
}

} // namespace
} // namespace rollwright
