#include <gmock/gmock.h>

#include "tests/ui/roll/CorrectedRolls.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Notes that change while the mouse is on them, as they are decoded anew.
class GoneNotesTest : public CorrectedRolls
{
protected:
    GoneNotesTest()
    {
        QObject::connect(&m_editor, &NoteEditor::edited,
                         [this](NoteGrip, const NoteList& before, const NoteList&) {
                             m_edited.push_back(before);
                         });
    }

    void setNotes(const NoteList& notes)
    {
        m_editor.setColumn(1, std::make_shared<const NoteList>(notes), {});
    }

    void dragLow(const NoteList& afterwards)
    {
        mouse(QEvent::MouseButtonPress, at(4, 60));
        mouse(QEvent::MouseMove, at(5, 60));
        setNotes(afterwards);
        mouse(QEvent::MouseMove, at(5, 62));
        mouse(QEvent::MouseButtonRelease, at(5, 62));
    }

    std::vector<NoteList> m_edited;
};

TEST_F(GoneNotesTest, ADragIsGivenUp)
{
    dragLow({kHigh});
    EXPECT_THAT(m_edited, IsEmpty());
    setNotes({kLow, kHigh});
    Note longer = kLow;
    longer.offset += Seconds(1);
    dragLow({longer, kHigh});
    EXPECT_THAT(m_edited, IsEmpty()) << "it is another note";
    EXPECT_THAT(m_editor.selected(), ElementsAre(longer));
}

TEST_F(GoneNotesTest, ADragOfOthersGoesOn)
{
    dragLow({kLow});
    EXPECT_THAT(m_edited, ElementsAre(NoteList{kLow}));
}

TEST_F(GoneNotesTest, TheOrderOfASelectionIsThatOfTheNotes)
{
    const Note chord{kLow.onset, kLow.offset, Pitch{72}, 60};
    setNotes({kLow, chord, kHigh});
    for (const int pitch : {72, 60}) {
        mouse(QEvent::MouseButtonPress, at(4, pitch), Qt::ControlModifier);
        mouse(QEvent::MouseButtonRelease, at(4, pitch), Qt::ControlModifier);
    }
    EXPECT_THAT(m_editor.selected(), ElementsAre(kLow, chord));
    dragLow({kLow, chord});
    EXPECT_THAT(m_edited, ElementsAre(NoteList{kLow, chord}));
}

TEST_F(GoneNotesTest, AClickBesideTheNotesSelectsNoneThatIsGone)
{
    m_editor.select({kLow});
    mouse(QEvent::MouseButtonPress, at(9, 50), Qt::ControlModifier);
    setNotes({kHigh});
    mouse(QEvent::MouseButtonRelease, at(9, 50), Qt::ControlModifier);
    EXPECT_THAT(m_editor.selected(), IsEmpty());
}

} // namespace
} // namespace rollwright
