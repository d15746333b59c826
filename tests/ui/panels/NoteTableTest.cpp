#include "ui/panels/NoteTable.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QTest>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

NoteRow row(double onset, int pitch, int velocity)
{
    const Note note{Seconds(onset), Seconds(onset + 0.1 * velocity), Pitch{pitch}, velocity};
    return {note, note, std::nullopt, std::nullopt};
}

class NoteTableTest : public testing::Test
{
protected:
    NoteTableTest()
    {
        m_table.showRows({row(1, 61, 30), row(2, 60, 10), row(3, 61, 20)}, {});
        QObject::connect(&m_table, &NoteTable::noteChosen, [this](const NoteRow& chosen) {
            m_chosen.push_back(chosen.note.onset.count());
        });
        QObject::connect(&m_table, &NoteTable::notesSelected,
                         [this](const NoteList& notes) { m_selected.push_back(onsets(notes)); });
    }

    static std::vector<double> onsets(const NoteList& notes)
    {
        std::vector<double> all;
        for (const Note& note : notes)
            all.push_back(note.onset.count());
        return all;
    }

    std::vector<double> velocities() const
    {
        std::vector<double> values;
        for (int i = 0; i < m_table.model()->rowCount(); ++i)
            values.push_back(m_table.model()->index(i, NoteTableModel::Velocity).data().toDouble());
        return values;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(&m_table, &event);
    }

    NoteTable m_table;
    std::vector<double> m_chosen;
    std::vector<std::vector<double>> m_selected;
};

TEST_F(NoteTableTest, SortsByAnyColumnAndKeepsEqualsInOrderOfTime)
{
    m_table.sortByColumn(NoteTableModel::Velocity, Qt::AscendingOrder);
    EXPECT_EQ(velocities(), (std::vector<double>{10, 20, 30}));
    m_table.sortByColumn(NoteTableModel::Length, Qt::DescendingOrder);
    EXPECT_EQ(velocities(), (std::vector<double>{30, 20, 10}));
    m_table.sortByColumn(NoteTableModel::Key, Qt::DescendingOrder);
    EXPECT_EQ(velocities(), (std::vector<double>{30, 20, 10}));
    m_table.sortByColumn(NoteTableModel::Key, Qt::AscendingOrder);
    EXPECT_EQ(velocities(), (std::vector<double>{10, 30, 20}));
    m_table.showRows({row(5, 40, 1), row(6, 30, 2)}, {});
    EXPECT_EQ(velocities(), (std::vector<double>{2, 1})) << "new rows are sorted alike";
}

TEST_F(NoteTableTest, TheVerdictsFitThatAreFurtherDown)
{
    NoteTable table;
    NoteRow hit = row(1, 61, 30);
    hit.verdict = NoteVerdict::Hit;
    std::vector<NoteRow> rows(500, hit);
    for (std::size_t verdict = 0; verdict < kVerdictCount; ++verdict)
        rows[490 + verdict].verdict = static_cast<NoteVerdict>(verdict);
    table.showRows({row(1, 61, 30)}, {}); // not compared yet
    table.showRows(rows, {});
    const int given = table.columnWidth(NoteTableModel::Verdict);
    for (int i = 490; i < 500; ++i) {
        const QModelIndex index = table.model()->index(i, NoteTableModel::Verdict);
        EXPECT_GT(given, table.sizeHintForIndex(index).width()) << "and a line of the grid";
    }
}

TEST_F(NoteTableTest, TheKeysFitThatAreFurtherDown)
{
    NoteTable table;
    std::vector<NoteRow> rows(500, row(1, 60, 30));
    rows[490] = row(2, 68, 30);
    table.showRows(rows, {});
    const QModelIndex sharp = table.model()->index(490, NoteTableModel::Key);
    EXPECT_GE(table.columnWidth(NoteTableModel::Key), table.sizeHintForIndex(sharp).width());
}

TEST_F(NoteTableTest, TimesFitThatAreFurtherDown)
{
    NoteTable table;
    NoteRow last = row(1, 60, 30);
    last.verdict = NoteVerdict::Late;
    last.deviation = Seconds(0.02);
    std::vector<NoteRow> rows(500, last);
    table.showRows(rows, {}); // another recording is longer
    last.note = last.drawn = {Seconds(2000), Seconds(2012.5), Pitch{60}, 30};
    last.deviation = Seconds(-3.25);
    rows.push_back(last);
    table.showRows(rows, {});
    for (const int column :
         {NoteTableModel::Time, NoteTableModel::Amount, NoteTableModel::Length}) {
        const QModelIndex index = table.model()->index(500, column);
        EXPECT_GT(table.columnWidth(column), table.sizeHintForIndex(index).width()) << column;
    }
}

TEST_F(NoteTableTest, HowLateANoteIsIsInViewInANarrowTable)
{
    NoteRow late = row(1, 61, 30);
    late.verdict = NoteVerdict::Late;
    late.deviation = Seconds(2.143);
    NoteTable table;
    table.resize(280, 300);
    table.show();
    const auto end = [&] {
        return table.columnViewportPosition(NoteTableModel::Amount) +
               table.columnWidth(NoteTableModel::Amount);
    };
    table.showRows({late}, {"Overtone", "Onsets and Frames"});
    EXPECT_LE(end(), table.viewport()->width());
    const int narrow = table.columnWidth(NoteTableModel::Verdict);
    table.resize(800, 300);
    EXPECT_GT(table.columnWidth(NoteTableModel::Verdict), narrow);
    table.resize(280, 300);
    EXPECT_LE(end(), table.viewport()->width());
    table.resize(302, 300); // as it is at first
    table.showRows(std::vector<NoteRow>(500, late), {});
    EXPECT_GE(table.columnWidth(NoteTableModel::Verdict),
              static_cast<QAbstractItemView&>(table).sizeHintForColumn(NoteTableModel::Verdict));
}

TEST_F(NoteTableTest, AVerdictThatIsCutIsWholeInItsToolTip)
{
    NoteRow split = row(1, 61, 30);
    split.verdict = NoteVerdict::Split;
    m_table.showRows({split}, {"Overtone", "LSTM"});
    const QModelIndex verdict = m_table.model()->index(0, NoteTableModel::Verdict);
    const QString tip = verdict.data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.startsWith("only Overtone: split\nC#4, ")) << tip.toStdString();
}

TEST_F(NoteTableTest, TheChosenNoteStaysChosenInAnotherOrder)
{
    m_table.choose(row(3, 61, 20).note);
    m_table.sortByColumn(NoteTableModel::Velocity, Qt::AscendingOrder);
    EXPECT_EQ(m_table.currentIndex().row(), 1);
    EXPECT_TRUE(m_table.selectionModel()->isRowSelected(1));
    EXPECT_EQ(m_chosen, std::vector<double>{3});
}

TEST_F(NoteTableTest, TellsWhenNothingIsChosenAnyMore)
{
    int told = 0;
    QObject::connect(&m_table, &NoteTable::choiceChanged, [&] { ++told; });
    m_table.choose(row(2, 60, 10).note);
    EXPECT_EQ(told, 1);
    EXPECT_EQ(m_table.chosen().value_or(NoteRow()).note, row(2, 60, 10).note);
    m_table.choose(row(9, 60, 10).note);
    EXPECT_EQ(told, 2);
    EXPECT_FALSE(m_table.chosen());

    m_table.choose(row(2, 60, 10).note);
    m_table.showRows({row(1, 61, 30)}, {});
    EXPECT_EQ(told, 4);
    EXPECT_FALSE(m_table.chosen());
    m_table.showRows({row(1, 61, 30), row(2, 60, 10)}, {});
    EXPECT_TRUE(m_table.chosen()) << "it is listed again";
    EXPECT_EQ(m_chosen, (std::vector<double>{2, 2})) << "nobody has chosen it anew";
}

TEST_F(NoteTableTest, TheArrowKeysGoFromNoteToNote)
{
    m_table.choose(row(1, 61, 30).note);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    EXPECT_EQ(m_chosen, (std::vector<double>{1, 2, 3, 2}));
}

TEST_F(NoteTableTest, EnterActivatesTheChosenNote)
{
    std::vector<double> activated;
    QObject::connect(&m_table, &NoteTable::noteActivated,
                     [&](const NoteRow& row) { activated.push_back(row.note.onset.count()); });
    m_table.choose(row(2, 60, 10).note);
    press(Qt::Key_Return);
    EXPECT_EQ(activated, std::vector<double>{2});
}

TEST_F(NoteTableTest, AClickOnlyChoosesWhereDesktopsActivateByOne)
{
    m_table.setStyleSheet("QTableView { activate-on-singleclick: 1 }");
    m_table.resize(400, 300);
    m_table.show();
    int activated = 0;
    QObject::connect(&m_table, &NoteTable::noteActivated, [&](const NoteRow&) { ++activated; });
    const QPoint place = m_table.visualRect(m_table.model()->index(1, 0)).center();
    QTest::mouseClick(m_table.viewport(), Qt::LeftButton, {}, place);
    EXPECT_EQ(m_chosen, std::vector<double>{2});
    EXPECT_EQ(activated, 0);
    QTest::mouseDClick(m_table.viewport(), Qt::LeftButton, {}, place);
    EXPECT_EQ(activated, 1);
}

TEST_F(NoteTableTest, AScreenReaderHearsWhatARowIsAbout)
{
    QAccessibleTableInterface* spoken =
        QAccessible::queryAccessibleInterface(&m_table)->tableInterface();
    ASSERT_TRUE(spoken);
    EXPECT_EQ(spoken->rowCount(), 3);
    EXPECT_EQ(spoken->cellAt(0, NoteTableModel::Key)->text(QAccessible::Name), "C sharp 4");
    EXPECT_EQ(spoken->cellAt(1, NoteTableModel::Time)->text(QAccessible::Name), "0:02.000");
    EXPECT_EQ(spoken->cellAt(0, NoteTableModel::Time)->text(QAccessible::Description),
              "C#4, 0:01.000 to 0:04.000 (3.000 s), velocity 30");
}

TEST_F(NoteTableTest, TheNextStepGoesOnWhereTheChosenRowWas)
{
    m_table.step(true);
    m_table.step(true);
    m_table.showRows({row(1, 61, 30), row(3, 61, 20)}, {});
    m_table.step(true);
    EXPECT_EQ(m_chosen, (std::vector<double>{1, 2, 3}));
    m_table.showRows({row(1, 61, 30)}, {});
    m_table.step(true);
    EXPECT_EQ(m_chosen.back(), 1) << "after the last one comes the first";

    m_table.showRows({row(1, 61, 30), row(2, 60, 10), row(3, 61, 20)}, {});
    m_table.choose(row(2, 60, 10).note);
    m_table.showRows({row(1, 61, 30), row(3, 61, 20)}, {});
    m_table.step(false);
    EXPECT_EQ(m_chosen.back(), 1);
    m_table.choose(row(3, 61, 20).note);
    m_table.forgetChoice();
    m_table.step(true);
    EXPECT_EQ(m_chosen.back(), 1);
}

TEST_F(NoteTableTest, SeveralRowsAreSelectedByKeys)
{
    m_table.choose(row(1, 61, 30).note);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(m_selected.back(), (std::vector<double>{1, 2}));
    EXPECT_FALSE(m_table.chosen()) << "nor any other";
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(m_selected.back(), (std::vector<double>{1, 2, 3}));
    EXPECT_EQ(m_chosen, std::vector<double>{1});
    press(Qt::Key_Up);
    EXPECT_EQ(m_selected.back(), std::vector<double>{1});
}

TEST_F(NoteTableTest, HomeAndEndAreAboutTheRows)
{
    m_table.choose(row(2, 60, 10).note);
    press(Qt::Key_End);
    press(Qt::Key_Home);
    EXPECT_EQ(m_chosen, (std::vector<double>{2, 3, 1}));
    press(Qt::Key_End, Qt::ShiftModifier);
    EXPECT_EQ(m_selected.back(), (std::vector<double>{1, 2, 3}));
}

TEST_F(NoteTableTest, TheKeyboardStaysWhereARowIsGone)
{
    m_table.choose(row(2, 60, 10).note);
    m_table.showRows({row(1, 61, 30), row(3, 61, 20), row(4, 61, 20)}, {});
    EXPECT_EQ(m_table.currentIndex().row(), 1);
    EXPECT_FALSE(m_table.selectionModel()->hasSelection());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(m_chosen, (std::vector<double>{2, 3, 4}));
    press(Qt::Key_Up, Qt::ShiftModifier);
    m_table.showRows({row(1, 61, 30), row(5, 61, 20)}, {});
    EXPECT_EQ(m_table.currentIndex().row(), 1) << "the one after those that are gone";
    m_table.showRows({row(1, 61, 30)}, {});
    EXPECT_EQ(m_table.currentIndex().row(), 0) << "the last one";
}

TEST_F(NoteTableTest, WhatIsShownAsSelectedStaysSoAndIsNotTold)
{
    m_table.showSelected({row(1, 61, 30).note, row(3, 61, 20).note, row(9, 61, 20).note});
    m_table.sortByColumn(NoteTableModel::Time, Qt::DescendingOrder);
    EXPECT_EQ(onsets(m_table.selected()), (std::vector<double>{3, 1}));
    m_table.showRows({row(3, 61, 25), row(9, 61, 20)}, {});
    EXPECT_EQ(onsets(m_table.selected()), (std::vector<double>{9, 3})) << "also when it is longer";
    EXPECT_TRUE(m_selected.empty());
    EXPECT_TRUE(m_chosen.empty());
}

} // namespace
} // namespace rollwright
