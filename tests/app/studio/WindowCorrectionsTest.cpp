#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QStatusBar>

#include "core/io/ReferenceReader.h"
#include "tests/app/studio/WindowCorrectionsFixture.h"
#include "ui/panels/NoteFields.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

class WindowCorrectionsTest : public WindowCorrectionsFixture
{
};

TEST_F(WindowCorrectionsTest, ANoteIsDeletedAndBroughtBack)
{
    open("a.wav");
    EXPECT_FALSE(actions().remove->isEnabled());
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));
    EXPECT_EQ(run(0)->calibrated->notes.size(), 4U);
    EXPECT_EQ(paneOf(1).title()->text(), "Fake one, corrected \u00b7 frames");
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
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), dragged + 0.03, 1e-6)
        << "time and key are steps of their own";
    actions().undo->trigger();
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), dragged, 1e-6);
    actions().undo->trigger();
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), 1.21, 1e-6)
        << "steps of one kind to the same notes are one";
    EXPECT_FALSE(actions().undo->isEnabled());
}

TEST_F(WindowCorrectionsTest, WhileANoteIsDraggedTheStatusBarNamesShift)
{
    open("a.wav");
    const auto said = [this] { return window().statusBar()->currentMessage(); };
    const QPointF place = placeInRoll(1, 1.5, 52);
    sendMouse(QEvent::MouseButtonPress, place, Qt::LeftButton);
    EXPECT_FALSE(said().contains("Shift"));
    sendMouse(QEvent::MouseMove, place + QPointF(30, 0), Qt::LeftButton);
    EXPECT_TRUE(said().contains("Shift")) << said().toStdString();
    sendMouse(QEvent::MouseButtonRelease, place + QPointF(30, 0), Qt::NoButton);
    EXPECT_EQ(said(), "");
}

TEST_F(WindowCorrectionsTest, NotesMoveByOctavesUnlessOneWouldLeaveThePiano)
{
    open("a.wav");
    actions().selectAll->trigger();
    for (int i = 0; i < 9; ++i)
        actions().octaveLower->trigger();
    EXPECT_THAT(pitches(), ElementsAre(27, 28, 29, 30));
    for (int i = 0; i < 9; ++i)
        actions().octaveHigher->trigger();
    EXPECT_THAT(pitches(), ElementsAre(99, 100, 101, 102));
    EXPECT_EQ(actions().octaveHigher->shortcut(), QKeySequence("Alt+Shift+Up"));
    EXPECT_EQ(actions().octaveLower->shortcut(), QKeySequence("Alt+Shift+Down"));
    actions().correct->setChecked(false);
    EXPECT_FALSE(actions().octaveHigher->isEnabled());
}

TEST_F(WindowCorrectionsTest, NothingIsMovedBeyondTheEndOfTheRecording)
{
    open("a.wav");
    m_studio->edit().editor().select({run(0)->transcription->notes.back()});
    for (int i = 0; i < 100; ++i)
        actions().later->trigger();
    EXPECT_NEAR(run(0)->transcription->notes.back().offset.count(), 4, 1e-9);
    actions().longer->trigger();
    EXPECT_NEAR(run(0)->transcription->notes.back().offset.count(), 4, 1e-9);
    clickRoll(1, 3.7, 54, 80);
    EXPECT_NEAR(run(0)->transcription->notes.back().offset.count(), 4, 1e-9);
}

TEST_F(WindowCorrectionsTest, EveryDragIsAStepOfItsOwn)
{
    open("a.wav");
    clickRoll(1, 1.5, 52, 12);
    const Note once = run(0)->transcription->notes[1];
    clickRoll(1, 1.6, 52, 12);
    EXPECT_GT(run(0)->transcription->notes[1].onset, once.onset);
    actions().undo->trigger();
    EXPECT_EQ(run(0)->transcription->notes[1], once);
    actions().later->trigger();
    actions().undo->trigger();
    EXPECT_EQ(run(0)->transcription->notes[1], once) << "nor is a key's step one with it";
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

TEST_F(WindowCorrectionsTest, WhatTheDataSetHidesIsNotChanged)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().louder->trigger();
    ASSERT_TRUE(actions().undo->isEnabled());
    window().actions().dataset->setChecked(true);
    for (const QAction* action : {actions().louder, actions().remove, actions().selectAll,
                                  actions().undo, actions().restore, actions().correct})
        EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
    window().actions().dataset->setChecked(false);
    EXPECT_TRUE(actions().undo->isEnabled());
    EXPECT_TRUE(actions().selectAll->isEnabled());
}

TEST_F(WindowCorrectionsTest, AColumnThatIsNotShownIsNotCorrected)
{
    open("a.wav");
    actions().selectAll->trigger();
    actions().louder->trigger();
    ASSERT_TRUE(actions().restore->isEnabled());
    showColumn("Fake one", false);
    EXPECT_FALSE(actions().correct->isChecked());
    for (const QAction* action :
         {actions().add, actions().paste, actions().selectAll, actions().restore})
        EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
    ASSERT_TRUE(actions().correct->isEnabled());
    actions().correct->setChecked(true);
    EXPECT_TRUE(m_studio->selection().isShown("one")) << "who corrects wants to see it";
    EXPECT_TRUE(actions().correct->isChecked());
    actions().selectAll->trigger();
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 4U);
}

TEST_F(WindowCorrectionsTest, WithoutRoomForTheColumnItSaysSo)
{
    stop();
    for (const char* id : {"three", "four", "five"})
        installModel(id);
    start();
    m_studio->selection().setModel("one");
    m_studio->selection().restoreColumns({"", "one"});
    open("a.wav");
    actions().correct->setChecked(false);
    m_studio->selection().restoreColumns({"", "two", "three", "four", "five"});
    actions().correct->setChecked(true);
    EXPECT_FALSE(actions().correct->isChecked());
    EXPECT_FALSE(actions().add->isEnabled());
    EXPECT_TRUE(window().statusBar()->currentMessage().contains("five columns"));
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

TEST_F(WindowCorrectionsTest, WhatIsCorrectedIsExported)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    const QString file = toQString(m_folder / "out.mid");
    window().actions().exports.front()->trigger();
    Q_EMIT window().findChild<QFileDialog*>()->fileSelected(file);
    ASSERT_TRUE(processEventsUntil([&] { return std::filesystem::exists(toPath(file)); }));
    const auto notes = readReference(toPath(file));
    ASSERT_TRUE(notes);
    EXPECT_EQ(notes->size(), 3U);
}

} // namespace
} // namespace rollwright
