#include "app/studio/playback/PlayheadPresenter.h"

#include "tests/app/studio/playback/PlaybackFixture.h"

namespace rollwright {
namespace {

class PlayheadPresenterTest : public PlaybackFixture
{
protected:
    PlayheadPresenterTest()
    {
        open();
        waitForSound();
    }

    bool goesTo(double seconds)
    {
        m_playback.seek(Seconds(seconds));
        return positionBecomes(seconds);
    }

    PlaybackPresenter m_transport{{m_playback, m_session, m_selection, m_window, m_settings}};
    PlayheadPresenter m_presenter{{m_selection, m_playback, m_transport}};
};

TEST_F(PlayheadPresenterTest, GoesATenthOfASecondWhereNoBeatsAreKnown)
{
    ASSERT_TRUE(goesTo(1));
    m_presenter.forward->trigger();
    EXPECT_TRUE(positionBecomes(1.1));
    m_presenter.back->trigger();
    EXPECT_TRUE(positionBecomes(1));
}

TEST_F(PlayheadPresenterTest, StepsFromWhereItIsAboutToGo)
{
    ASSERT_TRUE(goesTo(1));
    for (int i = 0; i < 5; ++i)
        m_presenter.forward->trigger();
    EXPECT_TRUE(positionBecomes(1.5));
}

TEST_F(PlayheadPresenterTest, GoesFromBeatToBeatAsTheyAreHeard)
{
    const int id = m_selection.recording();
    m_selection.setModel("one");
    m_session.transcribe(id, fakeInfo("one"));
    const auto run = [&] { return m_session.find(id)->findRun("one"); };
    ASSERT_TRUE(processEventsUntil([&] { return run()->transcription != nullptr; }));
    Corrections corrections;
    corrections.beats = BeatGrid{{Seconds(0.5), Seconds(1.2), Seconds(2)}, 4, {0}};
    m_session.setCorrections(run()->id, corrections);
    const double late = FakeModel::kDelay.count();
    ASSERT_TRUE(goesTo(0.7));
    m_presenter.forward->trigger();
    EXPECT_TRUE(positionBecomes(1.2 + late));
    m_presenter.forward->trigger();
    EXPECT_TRUE(positionBecomes(2 + late));
    m_presenter.forward->trigger();
    EXPECT_TRUE(positionBecomes(2.1 + late)) << "behind the last one";
    m_presenter.back->trigger();
    EXPECT_TRUE(positionBecomes(2 + late));
    m_presenter.back->trigger();
    EXPECT_TRUE(positionBecomes(1.2 + late));
}

TEST_F(PlayheadPresenterTest, MarksALoopFromAndUpToThePlayhead)
{
    const auto marked = [this](double begin, double end) {
        const auto& loop = m_transport.markedLoop();
        return loop && std::abs(loop->begin.count() - begin) < 1e-3 &&
               std::abs(loop->end.count() - end) < 1e-3;
    };
    ASSERT_TRUE(goesTo(1));
    m_presenter.loopFrom->trigger();
    EXPECT_TRUE(marked(1, 4)) << "to the end";
    EXPECT_TRUE(m_transport.loop->isChecked());
    ASSERT_TRUE(goesTo(2.5));
    m_presenter.loopTo->trigger();
    EXPECT_TRUE(marked(1, 2.5));
    ASSERT_TRUE(goesTo(0.5));
    m_presenter.loopTo->trigger();
    EXPECT_TRUE(marked(0, 0.5)) << "not the wrong way round";
}

TEST_F(PlayheadPresenterTest, LoopsOverNotesAsTheyAreHeard)
{
    const int id = m_selection.recording();
    m_session.transcribe(id, fakeInfo("one"));
    ASSERT_TRUE(
        processEventsUntil([&] { return m_session.find(id)->delay() == FakeModel::kDelay; }));
    m_presenter.loopOver(
        {{Seconds(1), Seconds(3), Pitch{60}}, {Seconds(2), Seconds(2.5), Pitch{62}}});
    ASSERT_TRUE(m_transport.markedLoop());
    EXPECT_TRUE(m_transport.loop->isChecked());
    EXPECT_NEAR(m_transport.markedLoop()->begin.count(), 1.012, 1e-9);
    EXPECT_NEAR(m_transport.markedLoop()->end.count(), 3.012, 1e-9);
    m_presenter.loopOver({{Seconds(2), Seconds(4), Pitch{60}}});
    EXPECT_NEAR(m_transport.markedLoop()->end.count(), 4, 1e-9) << "not beyond the end";
    m_presenter.loopOver({});
    EXPECT_NEAR(m_transport.markedLoop()->begin.count(), 2.012, 1e-9);
}

TEST_F(PlayheadPresenterTest, TellsWhenWhatIsHeardWasStruck)
{
    const int id = m_selection.recording();
    m_session.transcribe(id, fakeInfo("one"));
    ASSERT_TRUE(
        processEventsUntil([&] { return m_session.find(id)->delay() == FakeModel::kDelay; }));
    EXPECT_EQ(m_presenter.struckNow(), Seconds(0)) << "nothing is struck before the beginning";
    EXPECT_FALSE(m_presenter.struckLoop());
    ASSERT_TRUE(goesTo(1));
    EXPECT_NEAR(m_presenter.struckNow().count(), 1 - FakeModel::kDelay.count(), 1e-3);
    m_transport.markLoop({Seconds(0), Seconds(2)});
    ASSERT_TRUE(m_presenter.struckLoop());
    EXPECT_EQ(m_presenter.struckLoop()->begin, Seconds(0));
    EXPECT_NEAR(m_presenter.struckLoop()->end.count(), 2 - FakeModel::kDelay.count(), 1e-9);
}

} // namespace
} // namespace rollwright
