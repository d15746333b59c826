#include "app/studio/editing/CorrectionCommand.h"

#include <QUndoStack>
#include <gtest/gtest.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

class CorrectionCommandTest : public testing::Test
{
protected:
    /// Pushes a step that puts `after` in the place of `before`, among notes that were all added.
    void replace(const NoteList& before, const NoteList& after, bool gesture = false)
    {
        const Corrections then = replaced(m_holds, m_holds.added, before, after);
        push({CorrectionCommand::Move, before, after, gesture}, m_holds, then);
    }

    void push(const CorrectionCommand::Change& change, const Corrections& before,
              const Corrections& after)
    {
        const auto set = [this](const Corrections& corrections, const NoteList& notes) {
            m_holds = corrections;
            m_touched = notes;
        };
        m_stack.push(
            new CorrectionCommand(change, m_now, before, after, {[this] { return m_holds; }, set}));
    }

    QUndoStack m_stack;
    CorrectionCommand::Time m_now;
    const Note m_first = note(1, 2, 60);
    const Note m_other = note(3, 4, 62);
    const Corrections m_atFirst{{note(5, 6, 64)}, {m_first, m_other}};
    Corrections m_holds = m_atFirst;
    NoteList m_touched;
};

TEST_F(CorrectionCommandTest, AKeyThatIsHeldIsOneStep)
{
    NoteList moving{m_first};
    for (int i = 0; i < 5; ++i) {
        m_now += std::chrono::milliseconds(900);
        NoteList next = moving;
        next[0].onset += Seconds(0.1);
        replace(moving, next);
        moving = next;
    }
    const Corrections after = m_holds;
    EXPECT_EQ(m_stack.count(), 1);
    m_stack.undo();
    EXPECT_EQ(m_holds, m_atFirst);
    EXPECT_EQ(m_touched, NoteList{m_first});
    m_stack.redo();
    EXPECT_EQ(m_holds, after);
    EXPECT_EQ(m_touched, moving);
}

TEST_F(CorrectionCommandTest, APauseAGestureOrOtherNotesBeginAnotherStep)
{
    const Note second = note(1.1, 2, 60);
    const Note third = note(1.2, 2, 60);
    replace({m_first}, {second});
    m_now += std::chrono::milliseconds(1100);
    replace({second}, {third});
    EXPECT_EQ(m_stack.count(), 2);
    replace({m_other}, {note(3.1, 4, 62)});
    EXPECT_EQ(m_stack.count(), 3);
    replace({note(3.1, 4, 62)}, {m_other}, true);
    replace({m_other}, {note(3.2, 4, 62)}, true);
    EXPECT_EQ(m_stack.count(), 5);
    for (int i = 0; i < 4; ++i)
        m_stack.undo();
    EXPECT_EQ(m_holds.removed, m_atFirst.removed);
    EXPECT_EQ(m_holds.added, (std::vector{m_other, second}));
    m_stack.undo();
    EXPECT_EQ(m_holds, m_atFirst);
}

TEST_F(CorrectionCommandTest, EarlierCorrectionsComeBackAndGo)
{
    const Corrections earlier{{}, {note(7, 8, 70)}, {}, Pedalling()};
    push({CorrectionCommand::Project, {}, {}}, earlier, m_atFirst);
    EXPECT_EQ(m_holds, m_atFirst);
    m_stack.undo();
    EXPECT_EQ(m_holds, earlier);
    m_stack.redo();
    EXPECT_EQ(m_holds, m_atFirst);
}

TEST_F(CorrectionCommandTest, WhatCameBesidesIsNotPassedOver)
{
    const Note second = note(1.1, 2, 60);
    replace({m_first}, {second});
    m_stack.undo();
    const Note besides = note(7, 8, 70);
    m_holds.added.push_back(besides); // as those that were kept
    m_stack.redo();
    EXPECT_EQ(m_holds.added, (std::vector{m_other, besides, second}));
    m_stack.undo();
    EXPECT_EQ(m_holds.added, (std::vector{m_first, m_other, besides}));
}

} // namespace
} // namespace rollwright
