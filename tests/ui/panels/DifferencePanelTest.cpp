#include "ui/panels/DifferencePanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

Note note(double onset, double offset, int pitch = 60)
{
    return {Seconds(onset), Seconds(offset), Pitch{pitch}, 64};
}

/// One of each: hit, wrong offset, missed, extra.
std::shared_ptr<const NoteComparison> comparison()
{
    const std::vector<Note> reference = {note(1, 2), note(3, 4), note(5, 6)};
    const std::vector<Note> estimate = {note(1, 2), note(3, 3.5), note(7, 8)};
    return std::make_shared<const NoteComparison>(compareNotes(reference, estimate));
}

class DifferencePanelTest : public testing::Test
{
protected:
    DifferencePanelTest()
    {
        m_panel.showComparison(comparison(), {"Overtone", {}});
        QObject::connect(
            &m_panel, &DifferencePanel::noteChosen,
            [this](const ComparedNote& chosen) { m_chosen.push_back(chosen.note.onset.count()); });
    }

    QAbstractItemModel& table() const { return *m_panel.findChild<QTableView*>()->model(); }
    QString cell(int row, int column) const { return table().index(row, column).data().toString(); }
    QCheckBox* kind(NoteVerdict verdict) const
    {
        return m_panel.findChildren<QCheckBox*>()[static_cast<qsizetype>(verdict)];
    }

    DifferencePanel m_panel;
    std::vector<double> m_chosen;
};

TEST_F(DifferencePanelTest, ListsErrorsInOrderOfTimeAndByHowMuch)
{
    ASSERT_EQ(table().rowCount(), 3);
    EXPECT_EQ(cell(0, DifferenceModel::Time), "0:03.000");
    EXPECT_EQ(cell(0, DifferenceModel::Key), "C4");
    EXPECT_EQ(cell(0, DifferenceModel::Verdict), "wrong offset");
    EXPECT_EQ(cell(0, DifferenceModel::Amount), QString::fromUtf8("offset \u2212500 ms"));
    EXPECT_EQ(cell(1, DifferenceModel::Verdict), "missed");
    EXPECT_EQ(cell(2, DifferenceModel::Verdict), "extra");
}

TEST_F(DifferencePanelTest, TheLegendCountsAndFilters)
{
    EXPECT_EQ(kind(NoteVerdict::Missed)->text(), "missed: 1");
    EXPECT_EQ(kind(NoteVerdict::Split)->text(), "extra: split: 0");
    EXPECT_FALSE(kind(NoteVerdict::Hit)->icon().isNull());
    kind(NoteVerdict::Missed)->setChecked(false);
    EXPECT_EQ(table().rowCount(), 2);
    kind(NoteVerdict::Hit)->setChecked(true);
    EXPECT_EQ(table().rowCount(), 3);
    EXPECT_EQ(cell(0, DifferenceModel::Verdict), "hit");
}

TEST_F(DifferencePanelTest, StepsFromErrorToErrorAndAround)
{
    for (int i = 0; i < 4; ++i)
        m_panel.step(true);
    EXPECT_EQ(m_chosen, (std::vector<double>{3, 5, 7, 3}));
    m_panel.step(false);
    EXPECT_EQ(m_chosen.back(), 7);
}

TEST_F(DifferencePanelTest, AgainstAModelNobodyIsWrong)
{
    m_panel.showComparison(comparison(), {"Overtone", "LSTM"});
    EXPECT_EQ(cell(0, DifferenceModel::Verdict), "other offset");
    EXPECT_EQ(cell(1, DifferenceModel::Verdict), "only LSTM");
    EXPECT_EQ(cell(2, DifferenceModel::Verdict), "only Overtone");
    EXPECT_EQ(kind(NoteVerdict::Hit)->text(), "agree: 1");
}

TEST_F(DifferencePanelTest, WithoutAComparisonThereIsASentence)
{
    m_panel.showSentence("Nothing yet.");
    EXPECT_EQ(table().rowCount(), 0);
    EXPECT_EQ(kind(NoteVerdict::Missed)->text(), "missed");
    m_panel.step(true);
    EXPECT_TRUE(m_chosen.empty());
}

TEST_F(DifferencePanelTest, TellsWhatToCompareWith)
{
    m_panel.setBases({{"", "Ground truth"}, {"lstm", "LSTM"}}, "");
    QString chosen = "none";
    QObject::connect(&m_panel, &DifferencePanel::baseChosen,
                     [&](const QString& id) { chosen = id; });
    Q_EMIT m_panel.findChild<QComboBox*>()->activated(1);
    EXPECT_EQ(chosen, "lstm");
}

TEST_F(DifferencePanelTest, ListsTheNotesOfOneOctave)
{
    const std::vector<Note> reference = {note(1, 2, 59), note(3, 4, 60), note(5, 6, 71),
                                         note(7, 8, 72)};
    m_panel.showComparison(
        std::make_shared<const NoteComparison>(compareNotes(reference, std::vector<Note>{})),
        {"Overtone", {}});
    QComboBox* octaves = m_panel.findChildren<QComboBox*>()[1];
    ASSERT_EQ(octaves->itemText(5), "C4\u2013B4");
    octaves->setCurrentIndex(5);
    ASSERT_EQ(table().rowCount(), 2);
    EXPECT_EQ(cell(0, DifferenceModel::Key), "C4");
    EXPECT_EQ(cell(1, DifferenceModel::Key), "B4");
    octaves->setCurrentIndex(0);
    EXPECT_EQ(table().rowCount(), 4);
}

TEST_F(DifferencePanelTest, EveryKeyIsInOneOctave)
{
    std::vector<Note> reference;
    for (int pitch = 21; pitch <= 108; ++pitch)
        reference.push_back(note(pitch, pitch + 0.5, pitch));
    m_panel.showComparison(
        std::make_shared<const NoteComparison>(compareNotes(reference, std::vector<Note>{})),
        {"Overtone", {}});
    QComboBox* octaves = m_panel.findChildren<QComboBox*>()[1];
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

TEST_F(DifferencePanelTest, ListsSoftOrLoudNotesByTheReferencesVelocity)
{
    Note soft = note(1, 2);
    soft.velocity = 20;
    Note heard = note(1, 1.2); // wrong offset, and heard as a loud note
    heard.velocity = 110;
    m_panel.showComparison(std::make_shared<const NoteComparison>(
                               compareNotes(std::vector{soft, note(5, 6)}, std::vector{heard})),
                           {"Overtone", {}});
    QComboBox* velocities = m_panel.findChildren<QComboBox*>()[2];
    velocities->setCurrentIndex(1);
    ASSERT_EQ(table().rowCount(), 1);
    EXPECT_EQ(cell(0, DifferenceModel::Verdict), "wrong offset");
    velocities->setCurrentIndex(4);
    EXPECT_EQ(table().rowCount(), 0);
}

TEST_F(DifferencePanelTest, ANoteThatIsPointedAtIsChosen)
{
    m_panel.choose(note(5, 6), NoteVerdict::Missed);
    EXPECT_EQ(m_panel.findChild<QTableView*>()->currentIndex().row(), 1);
    EXPECT_EQ(m_chosen, std::vector<double>{5});
    m_panel.choose(note(1, 2), NoteVerdict::Hit);
    EXPECT_FALSE(m_panel.findChild<QTableView*>()->currentIndex().isValid()) << "hits are hidden";
    kind(NoteVerdict::Hit)->setChecked(true);
    m_panel.choose(note(1, 2), NoteVerdict::Hit);
    EXPECT_EQ(m_panel.findChild<QTableView*>()->currentIndex().row(), 0);
}

} // namespace
} // namespace rollwright
