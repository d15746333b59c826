#include "ui/panels/NotePanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <gtest/gtest.h>

#include "ui/panels/NoteTable.h"

namespace rollwright {
namespace {

Note note(double onset, double offset, int pitch = 60)
{
    return {Seconds(onset), Seconds(offset), Pitch{pitch}, 64};
}

/// Held against each other, with "Overtone" as the estimate.
ListedNotes listed(const NoteList& reference, const NoteList& estimate, const QString& base = {})
{
    return {{"Overtone", base},
            std::make_shared<const NoteComparison>(compareNotes(reference, estimate)),
            std::make_shared<const NoteList>(estimate),
            std::make_shared<const NoteList>(reference)};
}

/// One of each: hit, wrong offset, missed, extra.
ListedNotes oneOfEach(const QString& base = {})
{
    return listed({note(1, 2), note(3, 4), note(5, 6)}, {note(1, 2), note(3, 3.5), note(7, 8)},
                  base);
}

class NotePanelTest : public testing::Test
{
protected:
    NotePanelTest()
    {
        m_panel.showNotes(oneOfEach());
        QObject::connect(&m_panel, &NotePanel::noteChosen, [this](const NoteRow& chosen) {
            m_chosen.push_back(chosen.note.onset.count());
        });
    }

    NoteTable& view() const { return *m_panel.findChild<NoteTable*>(); }
    QAbstractItemModel& table() const { return *view().model(); }
    QString cell(int row, int column) const { return table().index(row, column).data().toString(); }
    QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < table().rowCount(); ++row)
            cells << cell(row, column);
        return cells;
    }
    QCheckBox* kind(NoteVerdict verdict) const
    {
        return m_panel.findChildren<QCheckBox*>()[static_cast<qsizetype>(verdict)];
    }
    QComboBox* box(const QString& name) const
    {
        const auto boxes = m_panel.findChildren<QComboBox*>();
        return *std::ranges::find(boxes, name, &QComboBox::accessibleName);
    }
    void list(NoteListing listing) const
    {
        QComboBox* listings = box("List");
        listings->setCurrentIndex(static_cast<int>(listing));
        Q_EMIT listings->activated(listings->currentIndex());
    }

    NotePanel m_panel;
    std::vector<double> m_chosen;
};

TEST_F(NotePanelTest, ListsErrorsInOrderOfTimeAndByHowMuch)
{
    EXPECT_EQ(column(NoteTableModel::Verdict), QStringList({"wrong offset", "missed", "extra"}));
    EXPECT_EQ(cell(0, NoteTableModel::Time), "0:03.000");
    EXPECT_EQ(cell(0, NoteTableModel::Key), "C4");
    EXPECT_EQ(cell(0, NoteTableModel::Amount), QString::fromUtf8("\u2212500 ms"));
}

TEST_F(NotePanelTest, TheLegendCountsAndFilters)
{
    EXPECT_EQ(kind(NoteVerdict::Missed)->text(), "missed: 1");
    EXPECT_EQ(kind(NoteVerdict::Split)->text(), "split in two: 0");
    EXPECT_FALSE(kind(NoteVerdict::Hit)->icon().isNull());
    kind(NoteVerdict::Missed)->setChecked(false);
    EXPECT_EQ(table().rowCount(), 2);
    kind(NoteVerdict::Hit)->setChecked(true);
    EXPECT_EQ(table().rowCount(), 3);
    EXPECT_EQ(cell(0, NoteTableModel::Verdict), "hit");
}

TEST_F(NotePanelTest, ALateNoteIsOneRowThatSaysByHowMuch)
{
    m_panel.showNotes(listed({note(1, 2), note(3, 4)}, {note(1.054, 2), note(2.9, 4)}));
    EXPECT_EQ(column(NoteTableModel::Verdict), QStringList({"late", "early"}));
    EXPECT_EQ(column(NoteTableModel::Amount),
              QStringList({"+54 ms", QString::fromUtf8("\u2212100 ms")}));
    EXPECT_EQ(kind(NoteVerdict::Late)->text(), "late: 1");
    list(NoteListing::Base);
    EXPECT_EQ(column(NoteTableModel::Time), QStringList({"0:01.000", "0:03.000"}));
    list(NoteListing::Estimate);
    EXPECT_EQ(column(NoteTableModel::Time), QStringList({"0:01.054", "0:02.900"}));
}

TEST_F(NotePanelTest, StepsFromErrorToErrorAndAround)
{
    for (int i = 0; i < 4; ++i)
        m_panel.step(true);
    EXPECT_EQ(m_chosen, (std::vector<double>{3, 5, 7, 3}));
    m_panel.step(false);
    EXPECT_EQ(m_chosen.back(), 7);
}

TEST_F(NotePanelTest, AgainstAModelNobodyIsWrong)
{
    m_panel.showNotes(oneOfEach("R&B"));
    EXPECT_EQ(column(NoteTableModel::Verdict).join(", "), "other offset, only R&B, only Overtone");
    EXPECT_EQ(kind(NoteVerdict::Hit)->text(), "agree: 1");
    EXPECT_EQ(kind(NoteVerdict::Missed)->text(), "only R&&B: 1") << "no mark of a key";
}

TEST_F(NotePanelTest, WithoutAComparisonThereIsASentence)
{
    m_panel.showNotes({});
    EXPECT_EQ(table().rowCount(), 0);
    EXPECT_FALSE(view().isVisibleTo(&m_panel));
    EXPECT_EQ(kind(NoteVerdict::Missed)->text(), "missed");
    m_panel.step(true);
    EXPECT_TRUE(m_chosen.empty());
}

TEST_F(NotePanelTest, ListsAllNotesAsLongAsThereIsNothingToCompareWith)
{
    ListedNotes alone = oneOfEach();
    alone.base = nullptr;
    alone.comparison = nullptr;
    m_panel.showNotes(alone);
    EXPECT_EQ(m_panel.listing(), NoteListing::Estimate);
    EXPECT_EQ(table().rowCount(), 3);
    EXPECT_TRUE(kind(NoteVerdict::Missed)->isHidden());
    m_panel.showNotes(oneOfEach());
    EXPECT_EQ(m_panel.listing(), NoteListing::Differences);
    EXPECT_FALSE(kind(NoteVerdict::Missed)->isHidden());
    m_panel.showNotes(alone);
    list(NoteListing::Estimate); // chosen by hand, it stays
    m_panel.showNotes(oneOfEach());
    EXPECT_EQ(m_panel.listing(), NoteListing::Estimate);
}

TEST_F(NotePanelTest, TellsWhatToCompareWith)
{
    m_panel.setBases({{"", "Ground truth"}, {"lstm", "LSTM"}}, "");
    QString chosen = "none";
    QObject::connect(&m_panel, &NotePanel::baseChosen, [&](const QString& id) { chosen = id; });
    Q_EMIT box("Compare with")->activated(1);
    EXPECT_EQ(chosen, "lstm");
}

TEST_F(NotePanelTest, ListsTheNotesOfOneOctave)
{
    m_panel.showNotes(listed({note(1, 2, 59), note(3, 4, 60), note(5, 6, 71), note(7, 8, 72)}, {}));
    QComboBox* octaves = box("Octave");
    ASSERT_EQ(octaves->itemText(5), "C4\u2013B4");
    octaves->setCurrentIndex(5);
    EXPECT_EQ(column(NoteTableModel::Key), QStringList({"C4", "B4"}));
    octaves->setCurrentIndex(0);
    EXPECT_EQ(table().rowCount(), 4);
}

TEST_F(NotePanelTest, EveryKeyIsInOneOctave)
{
    NoteList reference;
    for (int pitch = 21; pitch <= 108; ++pitch)
        reference.push_back(note(pitch, pitch + 0.5, pitch));
    m_panel.showNotes(listed(reference, {}));
    QComboBox* octaves = box("Octave");
    int rows = 0;
    for (int i = 1; i < octaves->count(); ++i) {
        octaves->setCurrentIndex(i);
        EXPECT_GT(table().rowCount(), 0);
        rows += table().rowCount();
    }
    EXPECT_EQ(rows, 88);
    EXPECT_EQ(octaves->itemText(1), "A0\u2013B0");
    EXPECT_EQ(octaves->itemText(octaves->count() - 1), "C8");
}

TEST_F(NotePanelTest, ListsSoftOrLoudDifferencesByTheReferencesVelocity)
{
    Note soft = note(1, 2);
    soft.velocity = 20;
    Note heard = note(1, 1.2); // wrong offset, and heard as a loud note
    heard.velocity = 110;
    m_panel.showNotes(listed({soft, note(5, 6)}, {heard}));
    QComboBox* velocities = box("Velocity");
    velocities->setCurrentIndex(1);
    EXPECT_EQ(column(NoteTableModel::Verdict), QStringList("wrong offset"));
    EXPECT_EQ(cell(0, NoteTableModel::Velocity), "20");
    EXPECT_TRUE(view().isVisibleTo(&m_panel));
    velocities->setCurrentIndex(4);
    EXPECT_EQ(table().rowCount(), 0);
    EXPECT_FALSE(view().isVisibleTo(&m_panel)) << "a sentence is";
    list(NoteListing::Estimate);
    EXPECT_EQ(column(NoteTableModel::Velocity), QStringList("110"));
}

TEST_F(NotePanelTest, ANoteThatIsPointedAtIsChosen)
{
    m_panel.choose(note(5, 6), true);
    EXPECT_EQ(view().currentIndex().row(), 1);
    EXPECT_EQ(m_chosen, std::vector<double>{5});
    m_panel.choose(note(1, 2), false);
    EXPECT_FALSE(m_panel.chosen()) << "hits are hidden";
    kind(NoteVerdict::Hit)->setChecked(true);
    m_panel.choose(note(1, 2), false);
    EXPECT_EQ(view().currentIndex().row(), 0);
}

TEST_F(NotePanelTest, ListsEveryNoteOfTheModelWithItsKind)
{
    list(NoteListing::Estimate);
    EXPECT_EQ(column(NoteTableModel::Time), QStringList({"0:01.000", "0:03.000", "0:07.000"}));
    EXPECT_EQ(column(NoteTableModel::Verdict), QStringList({"hit", "wrong offset", "extra"}));
    EXPECT_EQ(column(NoteTableModel::Length), QStringList({"1.000 s", "0.500 s", "1.000 s"}));
    EXPECT_EQ(cell(0, NoteTableModel::Velocity), "64");
    EXPECT_EQ(cell(0, NoteTableModel::Amount), "0 ms");
    EXPECT_EQ(cell(2, NoteTableModel::Amount), "");
}

TEST_F(NotePanelTest, ListsEveryNoteOfTheReferenceAndWhatBecameOfIt)
{
    list(NoteListing::Base);
    EXPECT_EQ(box("List")->currentText(), "All notes: Ground truth");
    EXPECT_EQ(column(NoteTableModel::Verdict), QStringList({"hit", "wrong offset", "missed"}));
    EXPECT_EQ(column(NoteTableModel::Length), QStringList({"1.000 s", "1.000 s", "1.000 s"}));
}

TEST_F(NotePanelTest, ListsNotesThatNothingIsKnownToCompareWith)
{
    m_panel.showNotes(
        {{"Overtone", {}}, nullptr, std::make_shared<const NoteList>(NoteList{note(1, 2)}), {}});
    list(NoteListing::Differences);
    EXPECT_FALSE(view().isVisibleTo(&m_panel));
    list(NoteListing::Estimate);
    EXPECT_EQ(column(NoteTableModel::Key), QStringList("C4"));
    EXPECT_TRUE(view().isColumnHidden(NoteTableModel::Verdict));
    m_panel.showNotes(oneOfEach());
    EXPECT_FALSE(view().isColumnHidden(NoteTableModel::Verdict));
}

TEST_F(NotePanelTest, AListOfNotesFollowsTheSideOfTheNoteThatIsPointedAt)
{
    list(NoteListing::Estimate);
    m_panel.choose(note(5, 6), true);
    EXPECT_EQ(m_panel.listing(), NoteListing::Base);
    EXPECT_EQ(view().currentIndex().row(), 2);
    m_panel.choose(note(7, 8), false);
    EXPECT_EQ(m_panel.listing(), NoteListing::Estimate);
    EXPECT_EQ(view().currentIndex().row(), 2);
}

TEST_F(NotePanelTest, TheNextErrorIsFoundFromAListOfNotesToo)
{
    list(NoteListing::Base);
    m_panel.step(true);
    EXPECT_EQ(m_panel.listing(), NoteListing::Differences);
    EXPECT_EQ(m_chosen, std::vector<double>{3});
}

TEST_F(NotePanelTest, TheChosenNoteStaysChosenWhenTheNotesChange)
{
    m_panel.choose(note(7, 8), false);
    m_chosen.clear();
    m_panel.showNotes(listed({}, {note(0.5, 0.9, 70), note(7, 8)}));
    EXPECT_EQ(view().currentIndex().row(), 1);
    EXPECT_TRUE(m_chosen.empty()) << "nobody chose it anew";
    m_panel.showNotes(listed({}, {note(0.5, 0.9, 70)}));
    EXPECT_FALSE(m_panel.chosen());
    m_panel.showNotes(listed({}, {note(7, 8)}));
    EXPECT_EQ(view().currentIndex().row(), 0);
    EXPECT_TRUE(m_panel.chosen()) << "it is back";
}

TEST_F(NotePanelTest, WhatAFilterLeavesOutIsNotSelected)
{
    view().selectAll();
    ASSERT_EQ(m_panel.selected().size(), 3U);
    NoteList selected;
    QObject::connect(&m_panel, &NotePanel::notesSelected,
                     [&](const NoteList& notes) { selected = notes; });
    kind(NoteVerdict::Missed)->setChecked(false);
    EXPECT_EQ(selected, (NoteList{note(3, 3.5), note(7, 8)}));
    kind(NoteVerdict::Missed)->setChecked(true);
    EXPECT_EQ(m_panel.selected(), selected);
}

} // namespace
} // namespace rollwright
