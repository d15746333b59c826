#include "ui/roll/NoteEditor.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <gmock/gmock.h>

#include "tests/ui/roll/CorrectedRolls.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Edit {
    NoteGrip grip{};
    NoteList before;
    NoteList after;
};

class NoteEditorTest : public CorrectedRolls
{
protected:
    NoteEditorTest()
    {
        QObject::connect(&m_editor, &NoteEditor::edited,
                         [this](NoteGrip grip, const NoteList& before, const NoteList& after) {
                             m_edits.push_back({grip, before, after});
                         });
        QObject::connect(&m_editor, &NoteEditor::strokeWanted, [this](Pitch pitch, Seconds time) {
            m_strokes.push_back({pitch.midi, time.count()});
        });
        QObject::connect(&m_editor, &NoteEditor::selectionChanged, [this] { ++m_selections; });
        QObject::connect(&m_editor, &NoteEditor::moving,
                         [this](bool moves) { m_moving.push_back(moves); });
    }

    void click(QPointF position, Qt::KeyboardModifiers modifiers = {})
    {
        mouse(QEvent::MouseButtonPress, position, modifiers);
        mouse(QEvent::MouseButtonRelease, position, modifiers);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton)
    {
        mouse(QEvent::MouseButtonPress, from, modifiers, button);
        mouse(QEvent::MouseMove, (from + to) / 2, modifiers, button);
        mouse(QEvent::MouseMove, to, modifiers, button);
        mouse(QEvent::MouseButtonRelease, to, modifiers, button);
    }
    QPointF seconds(double time) const { return {time * map().pixelsPerSecond(), 0}; }
    QPointF keysUp(double keys) const { return {0, -keys * map().pixelsPerKey()}; }

    std::vector<Edit> m_edits;
    std::vector<std::pair<int, double>> m_strokes;
    int m_selections = 0;
    std::vector<bool> m_moving;
};

TEST_F(NoteEditorTest, AClickSelectsANoteAndBesideTheNotesNone)
{
    click(at(4, 60));
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow));
    click(at(6, 70));
    EXPECT_THAT(m_editor.selected(), ElementsAre(kHigh));
    click(at(9, 50));
    EXPECT_THAT(m_editor.selected(), IsEmpty());
    EXPECT_EQ(m_selections, 3);
    EXPECT_THAT(m_edits, IsEmpty());
}

TEST_F(NoteEditorTest, ADragStopsAtTheEndOfTheRecording)
{
    m_editor.setEnd(Seconds(9));
    drag(at(6.5, 70), at(6.5, 70) + seconds(3));
    EXPECT_NEAR(m_edits.back().after[0].offset.count(), 9, 1e-9);
    EXPECT_NEAR(m_edits.back().after[0].onset.count(), 6, 1e-9);
    drag(at(8, 70) - QPointF(2, 0), at(9.9, 70));
    EXPECT_EQ(m_edits.back().grip, NoteGrip::Offset);
    EXPECT_NEAR(m_edits.back().after[0].offset.count(), 9, 1e-9);
}

TEST_F(NoteEditorTest, CtrlAddsAndTakesAway)
{
    click(at(6, 70));
    click(at(4, 60), Qt::ControlModifier);
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow, kHigh));
    click(at(6, 70), Qt::ControlModifier);
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow));
}

TEST_F(NoteEditorTest, ABandSelectsWhatItTouches)
{
    drag(at(1, 58), at(5.5, 72));
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow, kHigh));
    drag(at(7, 68), at(9, 72));
    EXPECT_THAT(m_editor.selected(), ElementsAre(kHigh));
    drag(at(1, 58), at(3, 62), Qt::ShiftModifier);
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow, kHigh));
    EXPECT_THAT(m_edits, IsEmpty());
}

TEST_F(NoteEditorTest, ADragMovesWhatIsSelectedInTimeAndPitch)
{
    m_editor.selectAll();
    drag(at(4, 60), at(4, 60) + seconds(0.5) + keysUp(2));
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_EQ(m_edits[0].grip, NoteGrip::Body);
    EXPECT_THAT(m_edits[0].before, ElementsAre(kLow, kHigh));
    ASSERT_EQ(m_edits[0].after.size(), 2U);
    EXPECT_NEAR(m_edits[0].after[0].onset.count(), 2.5, 1e-6);
    EXPECT_NEAR(m_edits[0].after[0].offset.count(), 6.5, 1e-6);
    EXPECT_EQ(m_edits[0].after[0].pitch.midi, 62);
    EXPECT_EQ(m_edits[0].after[1].pitch.midi, 72);
}

TEST_F(NoteEditorTest, ADragToAnotherKeyKeepsTheOnset)
{
    drag(at(4, 60), at(4, 60) + QPointF(3, 0) + keysUp(4));
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_EQ(m_edits[0].after[0].pitch.midi, 64);
    EXPECT_EQ(m_edits[0].after[0].onset, kLow.onset) << "the hand trembled";
}

TEST_F(NoteEditorTest, ADragInTimeKeepsTheKeyHoweverLowTheRows)
{
    m_rolls.setView({Seconds(0), Seconds(10), 21, 108});
    m_rolls.plot().replot(QCustomPlot::rpImmediateRefresh);
    ASSERT_LT(map().pixelsPerKey(), 8);
    drag(at(4, 60), at(4, 60) + QPointF(0, 8) + seconds(1));
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_EQ(m_edits[0].after[0].pitch, kLow.pitch);
    EXPECT_NEAR(m_edits[0].after[0].onset.count(), 3, 1e-6);
}

TEST_F(NoteEditorTest, ADragOfAnotherNoteMovesThatOne)
{
    click(at(6, 70));
    drag(at(4, 60), at(4, 60) + seconds(0.5));
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_THAT(m_edits[0].before, ElementsAre(kLow));
}

TEST_F(NoteEditorTest, SaysWhenWholeNotesAreMoved)
{
    click(at(4, 60));
    drag(at(2, 60) + QPointF(1, 0), at(2, 60) + QPointF(1, 0) + seconds(0.5));
    drag(at(1, 50), at(3, 55));
    EXPECT_THAT(m_moving, IsEmpty());
    drag(at(4, 60), at(4, 60) + seconds(0.5));
    EXPECT_THAT(m_moving, ElementsAre(true, false));
    mouse(QEvent::MouseButtonPress, at(4, 60));
    mouse(QEvent::MouseMove, at(5, 60));
    m_editor.setColumn(std::nullopt, nullptr, {});
    EXPECT_THAT(m_moving, ElementsAre(true, false, true, false)) << "it was given up";
}

TEST_F(NoteEditorTest, WithShiftOnlyTheLongerWayCounts)
{
    drag(at(4, 60), at(4, 60) + seconds(2) + keysUp(1), Qt::ShiftModifier);
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_EQ(m_edits[0].after[0].pitch.midi, 60);
    EXPECT_NEAR(m_edits[0].after[0].onset.count(), 4, 1e-6);
}

TEST_F(NoteEditorTest, EdgesChangeOnsetAndLength)
{
    drag(at(2, 60) + QPointF(1, 0), at(2, 60) + QPointF(1, 0) + seconds(0.5));
    drag(at(8, 70) + QPointF(2, 0), at(8, 70) + QPointF(2, 0) + seconds(1) + keysUp(5));
    ASSERT_EQ(m_edits.size(), 2U);
    EXPECT_EQ(m_edits[0].grip, NoteGrip::Onset);
    EXPECT_NEAR(m_edits[0].after[0].onset.count(), 2.5, 1e-6);
    EXPECT_EQ(m_edits[0].after[0].offset, kLow.offset);
    EXPECT_EQ(m_edits[1].grip, NoteGrip::Offset);
    EXPECT_NEAR(m_edits[1].after[0].offset.count(), 9, 1e-6);
    EXPECT_EQ(m_edits[1].after[0].pitch, kHigh.pitch);
}

TEST_F(NoteEditorTest, AmongOnsetsANoteIsMovedByItsMark)
{
    const QPointF mark = at(2, 60, 1, RollRow::Onsets);
    drag(mark, mark + QPointF(map(1, RollRow::Onsets).pixelsPerSecond(), 0));
    ASSERT_EQ(m_edits.size(), 1U);
    EXPECT_EQ(m_edits[0].grip, NoteGrip::Body);
    EXPECT_NEAR(m_edits[0].after[0].onset.count(), 3, 1e-6);
}

TEST_F(NoteEditorTest, ATremblingHandMovesNothing)
{
    drag(at(4, 60), at(4, 60) + QPointF(2, 1));
    EXPECT_THAT(m_edits, IsEmpty());
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow));
}

TEST_F(NoteEditorTest, TheCursorTellsEdgesThatCanBeDragged)
{
    const auto cursor = [this] { return m_rolls.plot().cursor().shape(); };
    const auto hover = [this](QPointF place) { mouse(QEvent::MouseMove, place, {}, Qt::NoButton); };
    const QPointF edge = at(6, 60) - QPointF(1, 0);
    hover(edge);
    EXPECT_EQ(cursor(), Qt::SizeHorCursor);
    hover(at(4, 60));
    EXPECT_EQ(cursor(), Qt::ArrowCursor);
    hover(edge);
    m_editor.setColumn(std::nullopt, nullptr, {});
    EXPECT_EQ(cursor(), Qt::ArrowCursor) << "notes are no longer corrected";
}

TEST_F(NoteEditorTest, ADragEndsWhoseReleaseWasTheMenus)
{
    mouse(QEvent::MouseButtonPress, at(4, 60));
    mouse(QEvent::MouseMove, at(5, 60));
    mouse(QEvent::MouseMove, at(6, 60), {}, Qt::NoButton);
    mouse(QEvent::MouseMove, at(7, 60));
    mouse(QEvent::MouseButtonRelease, at(7, 60));
    EXPECT_THAT(m_edits, IsEmpty());
}

TEST_F(NoteEditorTest, EscapeTakesADragBack)
{
    mouse(QEvent::MouseButtonPress, at(4, 60));
    mouse(QEvent::MouseMove, at(5, 60));
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
    asked.ignore();
    QCoreApplication::sendEvent(&m_rolls, &asked);
    EXPECT_TRUE(asked.isAccepted()) << "no shortcut takes it";
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_rolls, &escape);
    mouse(QEvent::MouseButtonRelease, at(5, 60));
    EXPECT_THAT(m_edits, IsEmpty());

    asked.ignore();
    QCoreApplication::sendEvent(&m_rolls, &asked);
    EXPECT_FALSE(asked.isAccepted()) << "without a drag it is the window's";
}

TEST_F(NoteEditorTest, ADoubleClickWantsAStroke)
{
    click(at(4, 65));
    mouse(QEvent::MouseButtonDblClick, at(4, 65));
    mouse(QEvent::MouseButtonRelease, at(4, 65));
    ASSERT_EQ(m_strokes.size(), 1U);
    EXPECT_EQ(m_strokes[0].first, 65);
    EXPECT_NEAR(m_strokes[0].second, 4, 1e-6);
    EXPECT_THAT(m_edits, IsEmpty());
}

TEST_F(NoteEditorTest, OtherColumnsAndButtonsStillMoveTheView)
{
    const ViewRange before = m_rolls.view();
    drag(at(4, 60, 0), at(3, 60, 0));
    EXPECT_GT(m_rolls.view().begin, before.begin);
    m_rolls.setView(before);
    drag(at(4, 60), at(3, 60), {}, Qt::MiddleButton);
    EXPECT_GT(m_rolls.view().begin, before.begin);
    EXPECT_THAT(m_edits, IsEmpty());
}

TEST_F(NoteEditorTest, WithoutAColumnTheMouseIsTheViews)
{
    m_editor.selectAll();
    m_editor.setColumn(std::nullopt, nullptr, {});
    EXPECT_THAT(m_editor.selected(), IsEmpty());
    const ViewRange before = m_rolls.view();
    drag(at(4, 60), at(3, 60));
    EXPECT_GT(m_rolls.view().begin, before.begin);
    EXPECT_THAT(m_edits, IsEmpty());
}

TEST_F(NoteEditorTest, WhatIsGoneIsNotSelectedAnyLonger)
{
    m_editor.selectAll();
    Note longer = kHigh;
    longer.offset += Seconds(1);
    m_editor.setColumn(1, std::make_shared<const NoteList>(NoteList{longer}), {});
    EXPECT_THAT(m_editor.selected(), ElementsAre(longer));
    m_editor.select({kLow});
    EXPECT_THAT(m_editor.selected(), IsEmpty());
}

TEST_F(NoteEditorTest, OfColumnsThatShareAPaneOnlyItsOwnNotesAreHeld)
{
    m_rolls.setArrangement(RollArrangement::Overlay);
    m_rolls.setView({Seconds(0), Seconds(10), 58, 62});
    m_rolls.plot().replot(QCustomPlot::rpImmediateRefresh);
    const QPointF middle = at(4, 60);
    const QPointF lane(0, map().pixelsPerKey() / 4);
    click(middle - lane); // the upper lane is the first column's
    EXPECT_THAT(m_editor.selected(), IsEmpty());
    click(middle + lane);
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow));
}

} // namespace
} // namespace rollwright
