#include "app/studio/StrokePresenter.h"

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
        m_strokes.emplace(StrokePresenter::Parts{session(), m_studio->selection(), window(),
                                                 m_studio->edit(), [this] { return m_playhead; }});
    }

    void TearDown() override
    {
        m_strokes.reset();
        WindowCorrectionsFixture::TearDown();
    }

    Seconds m_playhead{1.6};
    std::optional<StrokePresenter> m_strokes;
};

TEST_F(StrokePresenterTest, ANoteIsAddedAtThePlayheadOfTheKeyThatIsSelected)
{
    EXPECT_FALSE(m_strokes->add->isEnabled());
    open("a.wav");
    ASSERT_TRUE(m_strokes->add->isEnabled());
    EXPECT_EQ(m_strokes->add->shortcut(), QKeySequence(Qt::Key_Insert));
    clickRoll(1, 2.5, 53);
    m_strokes->add->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 53, 54));
    EXPECT_NEAR(run(0)->transcription->notes[2].onset.count(),
                (m_playhead - FakeModel::kDelay).count(), 1e-6);
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 1U) << "and is selected";
}

TEST_F(StrokePresenterTest, WithoutASelectionItIsWhatTheModelHeardLikeliest)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    m_playhead = Seconds(1.23) + FakeModel::kDelay;
    m_strokes->add->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    m_studio->edit().editor().select({});
    m_strokes->add->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54)) << "nothing else is heard there";
}

} // namespace
} // namespace rollwright
