#include <fstream>

#include <QComboBox>
#include <QDoubleSpinBox>

#include "core/io/ReferenceReader.h"
#include "tests/app/studio/WindowFixture.h"
#include "ui/panels/NoteFields.h"
#include "ui/panels/NoteTable.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

/// The fake hears keys 51 to 54 at 0.21, 1.21, 2.21 and 3.21 s of "a.wav", which has no reference,
/// and the first three in "b.wav", whose reference knows key 52 only.
class WindowCorrectionsTest : public WindowFixture
{
protected:
    void open(const std::string& name)
    {
        dropFile(name);
        ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->transcription; }));
        ASSERT_TRUE(processEventsUntil([&] { return name == "a.wav" || run(0)->assessment; }));
        window().rolls().plot().replot(QCustomPlot::rpImmediateRefresh);
        actions().correct->setChecked(true);
    }

    const EditActions& actions() { return m_studio->edit().actions(); }
    NoteTable& table() { return *window().notes().findChild<NoteTable*>(); }

    std::vector<int> pitches(std::size_t index = 0)
    {
        std::vector<int> all;
        for (const Note& note : run(index)->transcription->notes)
            all.push_back(note.pitch.midi);
        return all;
    }

    bool scoreBecomes(double f1)
    {
        return processEventsUntil([&] {
            return run(0)->assessment && std::abs(run(0)->assessment->report.note.f1 - f1) < 1e-9;
        });
    }

    void doubleClick(std::size_t column, double time, int pitch)
    {
        clickRoll(column, time, pitch);
        const QPointF place = placeInRoll(column, time, pitch);
        sendMouse(QEvent::MouseButtonDblClick, place, Qt::LeftButton);
        sendMouse(QEvent::MouseButtonRelease, place, Qt::NoButton);
    }
};

TEST_F(WindowCorrectionsTest, ANoteIsDeletedAndBroughtBack)
{
    open("a.wav");
    EXPECT_FALSE(actions().remove->isEnabled());
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));
    EXPECT_EQ(run(0)->calibrated->notes.size(), 4U);
    EXPECT_EQ(window().rolls().pane(1, RollRow::Frames).title()->text(),
              "Fake one, corrected \u00b7 frames");
    actions().undo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 1U) << "and is selected again";
    actions().redo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));
}

TEST_F(WindowCorrectionsTest, ADragAndTheKeysMoveANote)
{
    open("a.wav");
    clickRoll(1, 1.5, 52, 12);
    const double dragged = run(0)->transcription->notes[1].onset.count();
    EXPECT_GT(dragged, 1.25);
    for (int i = 0; i < 3; ++i)
        actions().later->trigger();
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), dragged + 0.03, 1e-6);
    actions().higher->trigger();
    actions().longer->trigger();
    actions().louder->trigger();
    const Note changed = run(0)->transcription->notes[1];
    EXPECT_EQ(changed.pitch.midi, 53);
    EXPECT_NEAR(changed.duration().count(), 0.61, 1e-3);
    EXPECT_EQ(changed.velocity, 68);

    for (int i = 0; i < 3; ++i)
        actions().undo->trigger();
    EXPECT_EQ(run(0)->transcription->notes[1].pitch.midi, 52);
    actions().undo->trigger();
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), 1.21, 1e-6)
        << "steps of one kind to the same notes are one";
    EXPECT_FALSE(actions().undo->isEnabled());
}

TEST_F(WindowCorrectionsTest, ADoubleClickAddsANoteWhichIsSelected)
{
    open("a.wav");
    doubleClick(1, 2.5, 60);
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 60, 54));
    ASSERT_EQ(m_studio->edit().editor().selected().size(), 1U);
    EXPECT_EQ(m_studio->edit().editor().selected()[0].pitch.midi, 60);
    actions().remove->trigger();
    EXPECT_TRUE(run(0)->work.corrections.empty());
}

TEST_F(WindowCorrectionsTest, WithoutCorrectingTheMouseAndTheKeysChangeNothing)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().correct->setChecked(false);
    EXPECT_FALSE(actions().remove->isEnabled());
    clickRoll(1, 1.5, 52, 30);
    doubleClick(1, 2.5, 60);
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    EXPECT_TRUE(run(0)->work.corrections.empty());
}

TEST_F(WindowCorrectionsTest, OtherThresholdsKeepThem)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    DecoderParams strict = run(0)->params();
    strict.minimumLength = 0.1;
    const auto before = run(0)->transcription;
    Q_EMIT window().decoder().paramsEdited(strict);
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->transcription != before; }));
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));
    actions().undo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
}

TEST_F(WindowCorrectionsTest, TheyAreThereWhenTheRecordingIsOpenedAgain)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    stop();
    start();
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil(
        [&] { return run(0) && run(0)->transcription && run(0)->transcription->corrected; }));
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));

    EXPECT_FALSE(actions().undo->isEnabled());
    actions().restore->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    EXPECT_FALSE(actions().restore->isEnabled());
    actions().undo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));
}

TEST_F(WindowCorrectionsTest, DifferencesAreAcceptedOneAfterTheOther)
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

TEST_F(WindowCorrectionsTest, AMissedNoteIsAcceptedFromTheReference)
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

TEST_F(WindowCorrectionsTest, ARowOfAnotherRecordingIsNotAccepted)
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

TEST_F(WindowCorrectionsTest, ANoteThatIsSelectedHasItsRowAndTheOtherWayRound)
{
    open("a.wav");
    auto* box = window().notes().findChild<QComboBox*>();
    box->setCurrentIndex(static_cast<int>(NoteListing::Estimate));
    Q_EMIT box->activated(box->currentIndex());
    clickRoll(1, 2.5, 53);
    EXPECT_EQ(table().currentIndex().row(), 2);
    table().setCurrentIndex(table().model()->index(1, 0));
    ASSERT_EQ(m_studio->edit().editor().selected().size(), 1U);
    EXPECT_EQ(m_studio->edit().editor().selected()[0].pitch.midi, 52);
    actions().remove->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));
}

TEST_F(WindowCorrectionsTest, TheSelectedNoteIsChangedByNumbers)
{
    open("a.wav");
    NoteFields& fields = window().notes().fields();
    EXPECT_FALSE(fields.isEnabled());
    clickRoll(1, 1.5, 52);
    ASSERT_TRUE(fields.isEnabled());
    const auto type = [&](const QString& name, double value) {
        for (auto* field : fields.findChildren<QDoubleSpinBox*>()) {
            if (field->accessibleName() == name)
                field->setValue(value);
        }
    };
    type("Begins", 1.4);
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), 1.4, 1e-9);
    type("Length", 0.2);
    EXPECT_NEAR(run(0)->transcription->notes[1].offset.count(), 1.6, 1e-9);
    actions().undo->trigger();
    actions().undo->trigger();
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), 1.21, 1e-6);
    actions().correct->setChecked(false);
    EXPECT_TRUE(fields.isHidden());
}

TEST_F(WindowCorrectionsTest, AllSelectedNotesAreGivenOneVelocity)
{
    open("a.wav");
    actions().selectAll->trigger();
    ASSERT_GT(m_studio->edit().editor().selected().size(), 1U);
    window().notes().fields().findChild<QSpinBox*>("velocity")->setValue(33);
    for (const Note& note : run(0)->transcription->notes)
        EXPECT_EQ(note.velocity, 33);
    EXPECT_TRUE(actions().undo->text().contains("velocit")) << actions().undo->text().toStdString();
    actions().undo->trigger();
    EXPECT_NE(run(0)->transcription->notes[0].velocity, 33);
}

TEST_F(WindowCorrectionsTest, EveryRecordingHasAHistoryOfItsOwn)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_FALSE(actions().undo->isEnabled());
    window().recordings().setCurrentRow(0);
    EXPECT_TRUE(actions().undo->isEnabled());
    actions().undo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    window().actions().close->trigger();
    EXPECT_FALSE(actions().undo->isEnabled());
}

TEST_F(WindowCorrectionsTest, WhatIsCorrectedIsExported)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    const QString file = toQString(m_folder / "out.mid");
    Q_EMIT window().exportPlaceChosen("midi", file);
    ASSERT_TRUE(processEventsUntil([&] { return std::filesystem::exists(toPath(file)); }));
    const auto notes = readReference(toPath(file));
    ASSERT_TRUE(notes);
    EXPECT_EQ(notes->size(), 3U);
}

} // namespace
} // namespace rollwright
