#include <fstream>

#include <QComboBox>
#include <QKeyEvent>

#include "tests/app/studio/WindowCorrectionsFixture.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

/// Notes that are corrected and the rows of the list of notes.
class WindowCorrectionRowsTest : public WindowCorrectionsFixture
{
protected:
    void list(NoteListing listing)
    {
        auto* box = window().notes().findChild<QComboBox*>();
        box->setCurrentIndex(static_cast<int>(listing));
        Q_EMIT box->activated(box->currentIndex());
    }
};

TEST_F(WindowCorrectionRowsTest, DifferencesAreAcceptedOneAfterTheOther)
{
    open("b.wav");
    ASSERT_TRUE(scoreBecomes(0.5));
    EXPECT_FALSE(actions().accept->isEnabled());
    window().actions().nextDifference->trigger(); // key 51 is extra
    actions().accept->trigger();
    EXPECT_THAT(pitches(), ElementsAre(52, 53));
    ASSERT_TRUE(scoreBecomes(2.0 / 3));
    EXPECT_FALSE(actions().accept->isEnabled());
    window().actions().nextDifference->trigger();
    actions().accept->trigger();
    EXPECT_THAT(pitches(), ElementsAre(52));
    ASSERT_TRUE(scoreBecomes(1));
}

TEST_F(WindowCorrectionRowsTest, AMissedNoteIsAcceptedFromTheReference)
{
    std::ofstream(m_folder / "b.tsv") << "0.21\t0.81\t51\t64\n1.21\t1.81\t52\t64\n"
                                      << "1.7\t2.0\t80\t99\n2.21\t2.81\t53\t64\n";
    open("b.wav");
    ASSERT_TRUE(scoreBecomes(6.0 / 7));
    window().actions().nextDifference->trigger();
    actions().accept->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 80, 53));
    EXPECT_EQ(run(0)->transcription->notes[2].velocity, 99);
    ASSERT_TRUE(scoreBecomes(1));
}

TEST_F(WindowCorrectionRowsTest, ARowOfAnotherRecordingIsNotAccepted)
{
    std::ofstream(m_folder / "b.tsv") << "1.7\t2.0\t80\t99\n1.21\t1.81\t52\t64\n";
    open("b.wav");
    ASSERT_TRUE(scoreBecomes(0.4));
    for (int i = 0; i < 2; ++i)
        window().actions().nextDifference->trigger(); // key 80 is missed
    ASSERT_TRUE(actions().accept->isEnabled());
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_FALSE(actions().accept->isEnabled());
}

TEST_F(WindowCorrectionRowsTest, ANoteThatIsSelectedHasItsRowAndTheOtherWayRound)
{
    open("a.wav");
    list(NoteListing::Estimate);
    clickRoll(1, 2.5, 53);
    EXPECT_EQ(table().currentIndex().row(), 2);
    table().setCurrentIndex(table().model()->index(1, 0));
    ASSERT_EQ(m_studio->edit().editor().selected().size(), 1U);
    EXPECT_EQ(m_studio->edit().editor().selected()[0].pitch.midi, 52);
    actions().remove->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));
}

TEST_F(WindowCorrectionRowsTest, ADifferenceThatIsNoLongerChosenIsNotAccepted)
{
    std::ofstream(m_folder / "b.tsv") << "1.21\t1.81\t52\t64\n1.7\t2.0\t80\t99\n";
    open("b.wav");
    ASSERT_TRUE(scoreBecomes(0.4));
    window().actions().previousDifference->trigger();
    window().actions().previousDifference->trigger(); // key 80 is missed
    ASSERT_TRUE(actions().accept->isEnabled());
    clickRoll(1, 1.5, 52); // a hit, which is not listed
    EXPECT_FALSE(actions().accept->isEnabled());
    actions().louder->trigger();
    EXPECT_FALSE(actions().accept->isEnabled());
    actions().accept->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53));
}

TEST_F(WindowCorrectionRowsTest, ADifferenceIsNotAcceptedWhileOtherNotesAreSelected)
{
    open("b.wav");
    ASSERT_TRUE(scoreBecomes(0.5));
    window().actions().nextDifference->trigger(); // key 51 is extra
    ASSERT_TRUE(actions().accept->isEnabled());
    actions().selectAll->trigger();
    EXPECT_FALSE(actions().accept->isEnabled());
}

TEST_F(WindowCorrectionRowsTest, AMissedNoteIsAcceptedOnce)
{
    std::ofstream(m_folder / "b.tsv") << "1.21\t1.81\t52\t64\n1.7\t2.0\t80\t99\n";
    open("b.wav");
    ASSERT_TRUE(scoreBecomes(0.4));
    for (int i = 0; i < 2; ++i)
        window().actions().previousDifference->trigger();
    actions().accept->trigger();
    actions().accept->trigger(); // before the scores are there
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 80, 53));
}

TEST_F(WindowCorrectionRowsTest, TheListOfTheGroundTruthStaysWhileNotesAreCorrected)
{
    open("b.wav");
    ASSERT_TRUE(scoreBecomes(0.5));
    list(NoteListing::Base);
    actions().selectAll->trigger();
    actions().louder->trigger();
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->transcription->notes[0].velocity > 64; }));
    m_studio->edit().editor().select({run(0)->transcription->notes[0]});
    EXPECT_EQ(window().notes().listing(), NoteListing::Base);
    Q_EMIT session().contentChanged(session().recordings()[0]->id);
    EXPECT_EQ(window().notes().listing(), NoteListing::Base);
}

TEST_F(WindowCorrectionRowsTest, ACorrectedNoteHasItsRowAsSoonAsItIsListed)
{
    open("b.wav");
    ASSERT_TRUE(scoreBecomes(0.5));
    list(NoteListing::Estimate);
    clickRoll(1, 2.5, 53);
    actions().higher->trigger();
    ASSERT_TRUE(processEventsUntil([&] {
        return table().currentIndex().siblingAtColumn(NoteTableModel::Key).data() == "F#3";
    }));
}

TEST_F(WindowCorrectionRowsTest, EveryListedRowIsSelectedAndDeleted)
{
    open("b.wav");
    ASSERT_TRUE(processEventsUntil([this] { return table().model()->rowCount() == 2; }))
        << "key 52 is right, and not listed";
    EXPECT_FALSE(window().notes().actions().contains(actions().selectAll));
    table().setFocus(); // else the key is that of the rolls
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::ControlModifier);
    QCoreApplication::sendEvent(&table(), &key);
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 2U);
    actions().remove->trigger();
    EXPECT_THAT(pitches(), ElementsAre(52));
}

TEST_F(WindowCorrectionRowsTest, WhatIsSelectedInTheRollsIsSoInTheList)
{
    open("a.wav");
    list(NoteListing::Estimate);
    actions().selectAll->trigger();
    EXPECT_EQ(table().selected().size(), 4U);
    m_studio->edit().selectNothing();
    EXPECT_TRUE(table().selected().empty());
}

TEST_F(WindowCorrectionRowsTest, WhatWasSelectedInTheListIsSoInTheRollsWhenNotesAreCorrected)
{
    open("a.wav");
    list(NoteListing::Estimate);
    table().selectRow(1);
    actions().correct->setChecked(false);
    EXPECT_EQ(table().selected().size(), 1U);
    actions().correct->setChecked(true);
    ASSERT_EQ(m_studio->edit().editor().selected().size(), 1U);
    EXPECT_EQ(m_studio->edit().editor().selected()[0].pitch.midi, 52);
}

TEST_F(WindowCorrectionRowsTest, AfterADeletedRowTheKeyboardGoesOn)
{
    open("a.wav");
    list(NoteListing::Estimate);
    table().selectRow(1);
    actions().remove->trigger();
    EXPECT_EQ(table().currentIndex().row(), 1);
    EXPECT_TRUE(table().selected().empty());
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QCoreApplication::sendEvent(&table(), &down);
    ASSERT_EQ(m_studio->edit().editor().selected().size(), 1U);
    EXPECT_EQ(m_studio->edit().editor().selected()[0].pitch.midi, 53);
}

} // namespace
} // namespace rollwright
