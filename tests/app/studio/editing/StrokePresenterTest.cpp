#include "app/studio/editing/StrokePresenter.h"

#include "tests/app/studio/WindowCorrectionsFixture.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

class StrokePresenterTest : public WindowCorrectionsFixture
{
protected:
    void SetUp() override
    {
        WindowCorrectionsFixture::SetUp();
        m_strokes.emplace(StrokePresenter::Parts{m_studio->selection(), window(), m_studio->edit(),
                                                 [this] { return m_playhead; }});
    }

    void TearDown() override
    {
        m_strokes.reset();
        WindowCorrectionsFixture::TearDown();
    }

    Seconds m_playhead{1.5};
    std::optional<StrokePresenter> m_strokes;
};

TEST_F(StrokePresenterTest, ANoteIsAddedAtThePlayheadOfTheKeyThatIsSelected)
{
    EXPECT_FALSE(actions().add->isEnabled());
    open("a.wav");
    ASSERT_TRUE(actions().add->isEnabled());
    EXPECT_EQ(actions().add->shortcut(), QKeySequence(Qt::Key_Insert));
    clickRoll(1, 2.5, 53);
    actions().add->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 53, 54));
    EXPECT_NEAR(run(0)->transcription->notes[2].onset.count(), m_playhead.count(), 1e-6);
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 1U) << "and is selected";
}

TEST_F(StrokePresenterTest, WithoutASelectionItIsWhatTheModelHeardLikeliest)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    m_playhead = Seconds(1.23);
    actions().add->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    m_studio->edit().editor().select({});
    actions().add->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54)) << "nothing else is heard there";
}

TEST_F(StrokePresenterTest, InAMenuUnderThePointerHereIsWhereItPoints)
{
    open("a.wav");
    auto menu = std::make_unique<QObject>();
    clickRoll(1, 1.5, 52);
    const Note whole = run(0)->transcription->notes[1];
    m_studio->edit().setPointed(*menu, EditPlace{whole.onset + Seconds(0.25), Pitch{52}});
    m_playhead = whole.onset + Seconds(0.1);
    actions().split->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 52, 53, 54));
    EXPECT_EQ(run(0)->transcription->notes[2].onset, whole.onset + Seconds(0.25));

    m_studio->edit().setPointed(*menu, EditPlace{Seconds(2), Pitch{60}});
    actions().add->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 52, 60, 53, 54)) << "not of the selected key";
    EXPECT_NEAR(run(0)->transcription->notes[3].onset.count(), 2, 1e-6);
    actions().add->trigger();
    EXPECT_TRUE(window().statusBar()->currentMessage().contains("no room"));

    m_studio->edit().setPointed(*menu, EditPlace{Seconds(3), std::nullopt});
    actions().add->trigger();
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 52, 60, 53, 60, 54)) << "in the sound: the selected";
    EXPECT_NEAR(run(0)->transcription->notes[5].onset.count(), 3, 1e-6);

    menu.reset();
    m_playhead = Seconds(0.1);
    actions().add->trigger();
    ASSERT_THAT(pitches(), ElementsAre(60, 51, 52, 52, 60, 53, 60, 54)) << "at the playhead again";
}

TEST_F(StrokePresenterTest, ASelectedNoteIsDividedAtThePlayhead)
{
    open("a.wav");
    EXPECT_FALSE(actions().split->isEnabled());
    clickRoll(1, 1.5, 52);
    const Note whole = run(0)->transcription->notes[1];
    m_playhead = whole.onset + Seconds(0.2);
    actions().split->trigger();
    const NoteList& notes = run(0)->transcription->notes;
    ASSERT_THAT(pitches(), ElementsAre(51, 52, 52, 53, 54));
    EXPECT_EQ(notes[1].onset, whole.onset);
    EXPECT_EQ(notes[1].offset, m_playhead);
    EXPECT_EQ(notes[2].onset, m_playhead);
    EXPECT_EQ(notes[2].offset, whole.offset);
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 2U);

    m_playhead = Seconds(3.5);
    actions().split->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 52, 53, 54)) << "neither sounds there";
    actions().undo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
}

} // namespace
} // namespace rollwright
