#include "app/studio/editing/ClipboardPresenter.h"

#include <QClipboard>
#include <QGuiApplication>

#include "tests/app/studio/WindowCorrectionsFixture.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

class ClipboardPresenterTest : public WindowCorrectionsFixture
{
protected:
    void SetUp() override
    {
        WindowCorrectionsFixture::SetUp();
        m_clipboard.emplace(m_studio->edit(), window(), [this] { return m_playhead; });
        QGuiApplication::clipboard()->clear();
    }

    void TearDown() override
    {
        m_clipboard.reset();
        WindowCorrectionsFixture::TearDown();
    }

    const NoteList& notes() { return run(0)->transcription->notes; }
    const NoteList& selected() { return m_studio->edit().editor().selected(); }

    Seconds m_playhead{2.5};
    std::optional<ClipboardPresenter> m_clipboard;
};

TEST_F(ClipboardPresenterTest, NotesAreCopiedAndPastedAtThePlayhead)
{
    open("a.wav");
    EXPECT_FALSE(actions().copy->isEnabled());
    m_studio->edit().editor().select({notes()[0], notes()[1]});
    actions().copy->trigger();
    const Seconds apart = notes()[1].onset - notes()[0].onset;
    actions().paste->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 53, 51, 54, 52));
    EXPECT_EQ(notes()[3].onset, m_playhead);
    EXPECT_NEAR((notes()[5].onset - notes()[3].onset).count(), apart.count(), 1e-5);
    EXPECT_EQ(notes()[3].velocity, notes()[0].velocity);
    ASSERT_EQ(selected().size(), 2U);
    EXPECT_EQ(selected().front(), notes()[3]) << "to be moved on";
    actions().undo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
}

TEST_F(ClipboardPresenterTest, FromAMenuUnderThePointerTheyArePastedThere)
{
    open("a.wav");
    m_studio->edit().editor().select({notes()[0]});
    actions().copy->trigger();
    auto menu = std::make_unique<QObject>();
    m_studio->edit().setPointed(*menu, EditPlace{Seconds(1.75), Pitch{60}});
    actions().paste->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 51, 53, 54));
    EXPECT_EQ(notes()[2].onset, Seconds(1.75));
    menu.reset();
    actions().paste->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 51, 53, 51, 54));
    EXPECT_EQ(notes()[4].onset, m_playhead) << "by key";
}

TEST_F(ClipboardPresenterTest, WhatWouldLieBeyondTheEndIsLeftOut)
{
    open("a.wav");
    actions().selectAll->trigger();
    actions().copy->trigger();
    m_playhead = Seconds(2.75);
    actions().paste->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 53, 51, 54, 52));
    EXPECT_EQ(notes().back().offset, Seconds(4)) << "and cut there";
    EXPECT_TRUE(window().statusBar()->currentMessage().contains("end of the recording: 2"));
}

TEST_F(ClipboardPresenterTest, WhatIsCutCanBePastedElsewhere)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    const Note cut = notes()[1];
    actions().cut->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54));
    EXPECT_TRUE(selected().empty());
    m_playhead = cut.onset;
    actions().paste->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    EXPECT_NEAR(notes()[1].offset.count(), cut.offset.count(), 2e-5);
}

TEST_F(ClipboardPresenterTest, ATableOfAnotherProgramIsPasted)
{
    open("a.wav");
    QGuiApplication::clipboard()->setText("7.25\t7.5\t60\t80\n7\t7.5\t40\t70\n7\t7.5\t3\t70\n");
    actions().paste->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 53, 40, 60, 54)) << "without what no piano has";
    EXPECT_EQ(notes()[3].onset, m_playhead);
    EXPECT_NEAR(notes()[4].onset.count(), m_playhead.count() + 0.25, 1e-6);
}

TEST_F(ClipboardPresenterTest, AtTheirOwnTimesTheyLieWhereTheTableHasThem)
{
    open("a.wav");
    auto menu = std::make_unique<QObject>();
    m_studio->edit().setPointed(*menu, EditPlace{Seconds(1.75), Pitch{60}});
    QGuiApplication::clipboard()->setText(
        "onset,offset,pitch,name\n0.75,0.875,60,C4\n9,9.5,61,C#4\n");
    actions().pasteInPlace->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 60, 52, 53, 54));
    EXPECT_EQ(notes()[1].onset, Seconds(0.75)) << "whatever was pointed at";
    EXPECT_TRUE(window().statusBar()->currentMessage().contains("end of the recording: 1"));
}

TEST_F(ClipboardPresenterTest, KeysMayBeNamed)
{
    open("a.wav");
    QGuiApplication::clipboard()->setText("onset\toffset\tpitch\n0\t0.5\tBb2\n");
    actions().paste->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 46, 54));
}

TEST_F(ClipboardPresenterTest, WithoutNotesOnTheClipboardItSaysSo)
{
    open("a.wav");
    QGuiApplication::clipboard()->setText("dear diary");
    actions().paste->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    EXPECT_TRUE(window().statusBar()->currentMessage().contains("no notes"));
}

TEST_F(ClipboardPresenterTest, TheLineOfATableThatIsNoNoteIsNamed)
{
    open("a.wav");
    QGuiApplication::clipboard()->setText("7.25\t7.5\t60\t80\n7\t7.5\tforty\t70\n");
    actions().paste->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54)) << "not half of it";
    EXPECT_TRUE(window().statusBar()->currentMessage().contains("line 2"));
}

} // namespace
} // namespace rollwright
