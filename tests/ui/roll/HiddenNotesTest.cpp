#include "tests/ui/roll/CorrectedRolls.h"

namespace rollwright {
namespace {

class HiddenNotesTest : public CorrectedRolls
{
};

TEST_F(HiddenNotesTest, AreNotCorrectedAndLeaveTheMouseToTheView)
{
    bool asked = false;
    QObject::connect(&m_editor, &NoteEditor::edited, [&] { asked = true; });
    QObject::connect(&m_editor, &NoteEditor::strokeWanted, [&] { asked = true; });
    m_rolls.setLayers({true, false});
    m_editor.selectAt(at(4, 60));
    mouse(QEvent::MouseButtonDblClick, at(3, 65));
    mouse(QEvent::MouseButtonRelease, at(3, 65));
    const QPointF from = at(4, 60);
    const QPointF to = at(3, 60);
    mouse(QEvent::MouseButtonPress, from);
    mouse(QEvent::MouseMove, to);
    mouse(QEvent::MouseButtonRelease, to);
    EXPECT_TRUE(m_editor.selected().empty());
    EXPECT_FALSE(asked);
    EXPECT_NEAR(m_rolls.view().begin.count(), 1, 1e-6);

    m_rolls.setLayers({});
    mouse(QEvent::MouseButtonPress, at(4, 60));
    mouse(QEvent::MouseButtonRelease, at(4, 60));
    EXPECT_EQ(m_editor.selected(), NoteList{kLow});
}

TEST_F(HiddenNotesTest, TakeTheirDragWithThem)
{
    bool edited = false;
    QObject::connect(&m_editor, &NoteEditor::edited, [&] { edited = true; });
    const ViewRange view = m_rolls.view();
    for (const bool moves : {true, false}) {
        m_rolls.setLayers({});
        mouse(QEvent::MouseButtonPress, at(4, 60));
        mouse(QEvent::MouseMove, at(5, 60));
        m_rolls.setLayers({true, false});
        if (moves)
            mouse(QEvent::MouseMove, at(6, 60));
        mouse(QEvent::MouseButtonRelease, at(6, 60));
        EXPECT_FALSE(edited);
        EXPECT_EQ(m_rolls.view(), view);
    }
}

} // namespace
} // namespace rollwright
