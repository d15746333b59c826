#include <algorithm>

#include <QLabel>

#include "tests/app/studio/WindowBeatsFixture.h"

namespace rollwright {
namespace {

class WindowBeatsTest : public WindowBeatsFixture
{
};

TEST_F(WindowBeatsTest, AreFoundShownAndUndone)
{
    EXPECT_FALSE(actions().twice->isEnabled());
    EXPECT_FALSE(m_beats->overlay().grid());
    find();
    EXPECT_TRUE(grid()->valid());
    EXPECT_EQ(m_beats->overlay().grid(), grid());
    EXPECT_EQ(run(0)->transcription->beats, grid());
    EXPECT_FALSE(run(0)->transcription->corrected) << "the notes are the model's";
    EXPECT_TRUE(status().startsWith(QString::number(grid()->beats.size()) + " beats"));
    EXPECT_TRUE(actions().twice->isEnabled());

    m_studio->edit().actions().undo->trigger();
    EXPECT_FALSE(grid());
    EXPECT_FALSE(m_beats->overlay().grid());
    m_studio->edit().actions().redo->trigger();
    EXPECT_TRUE(grid());
}

TEST_F(WindowBeatsTest, AreHiddenUntilTheyAreWantedAgain)
{
    find();
    actions().show->trigger();
    EXPECT_FALSE(m_beats->overlay().grid());
    EXPECT_TRUE(grid()) << "files have them still";
    m_beats.reset();
    open();
    EXPECT_FALSE(actions().show->isChecked());
    EXPECT_FALSE(m_beats->overlay().grid());
    actions().show->trigger();
    EXPECT_TRUE(m_beats->overlay().grid());
}

TEST_F(WindowBeatsTest, AreNotChangedWhereTheyAreNotSeen)
{
    find();
    window().actions().dataset->setChecked(true);
    for (const QAction* action : {actions().find, actions().tap, actions().twice, actions().forget})
        EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
    window().actions().dataset->setChecked(false);
    EXPECT_TRUE(actions().tap->isEnabled());
    EXPECT_TRUE(actions().twice->isEnabled());
}

TEST_F(WindowBeatsTest, CanBeChangedByHand)
{
    find();
    const BeatGrid found = *grid();
    actions().twice->trigger();
    EXPECT_EQ(*grid(), withTwiceTheBeats(found));
    actions().half->trigger();
    const BeatGrid half = withHalfTheBeats(withTwiceTheBeats(found));
    EXPECT_EQ(*grid(), half);
    EXPECT_EQ(half.beats, found.beats);
    actions().even->trigger();
    EXPECT_EQ(*grid(), withEvenTempo(half));
    EXPECT_TRUE(status().contains("beats a minute"));
    m_studio->edit().actions().undo->trigger();
    actions().beatsPerBar->actions()[1]->trigger();
    EXPECT_EQ(grid()->beatsPerBar, 3);
    m_struckNow = found.beats[7];
    actions().barHere->trigger();
    EXPECT_EQ(grid()->placeInBar(7), 0);
    actions().forget->trigger();
    EXPECT_FALSE(grid());
    for (int i = 0; i < 5; ++i)
        m_studio->edit().actions().undo->trigger();
    EXPECT_EQ(*grid(), found);
}

TEST_F(WindowBeatsTest, TheStatusLineNamesTheBarUnderTheCursorAsItIsNow)
{
    const auto says = [this](const QString& words) {
        const auto labels = window().statusBar()->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->text().contains(words); });
    };
    find();
    RollReadout readout;
    readout.time = grid()->beats[static_cast<std::size_t>(grid()->downbeats[0])];
    Q_EMIT window().rolls().hovered(readout);
    EXPECT_TRUE(says("bar 1, beat 1"));
    m_struckNow = grid()->beats[static_cast<std::size_t>(grid()->downbeats[0]) + 1];
    actions().barHere->trigger();
    EXPECT_FALSE(says("bar 1, beat 1"));
    m_studio->edit().actions().undo->trigger();
    EXPECT_TRUE(says("bar 1, beat 1"));
    actions().forget->trigger();
    EXPECT_FALSE(says("bar 1"));
    Q_EMIT window().rolls().left();
    EXPECT_FALSE(says(":"));
}

TEST_F(WindowBeatsTest, SingleBeatsAreInsertedAndRemovedAtThePlayhead)
{
    find();
    const BeatGrid found = *grid();
    m_struckNow = (found.beats[4] + found.beats[5]) / 2;
    actions().insert->trigger();
    EXPECT_EQ(*grid(), withBeatAt(found, m_struckNow));
    EXPECT_EQ(grid()->beats.size(), found.beats.size() + 1);
    actions().remove->trigger();
    EXPECT_EQ(grid()->beats, found.beats);
}

TEST_F(WindowBeatsTest, BarsAreCountedAnewAndThroughoutAgain)
{
    find();
    const BeatGrid found = withBarsThroughout(*grid());
    ASSERT_EQ(found, *grid());
    EXPECT_FALSE(actions().barsThroughout->isEnabled());
    const int beat = found.downbeats[0] + found.beatsPerBar + 1;
    m_struckNow = found.beats[static_cast<std::size_t>(beat)];
    actions().barsFromHere->trigger();
    EXPECT_TRUE(grid()->beginsBar(beat));
    EXPECT_EQ(grid()->barOf(beat), 3) << "the second bar has one beat";
    EXPECT_EQ(m_beats->overlay().grid(), grid());
    actions().barsThroughout->trigger();
    EXPECT_EQ(*grid(), found);
    m_studio->edit().actions().undo->trigger();
    EXPECT_TRUE(grid()->beginsBar(beat));
}

TEST_F(WindowBeatsTest, HalvingEndsBeforeThereIsNoTempo)
{
    find();
    for (int i = 0; i < 20; ++i)
        actions().half->trigger();
    EXPECT_GE(grid()->beats.size(), 2U);
}

TEST_F(WindowBeatsTest, TooFewNotesHaveNone)
{
    dropFile("b.wav"); // three notes
    ASSERT_TRUE(waitForEnd(1));
    actions().find->trigger();
    ASSERT_TRUE(processEventsUntil([&] { return status().contains("too few"); }));
    EXPECT_FALSE(run(1)->work.corrections.beats);
}

TEST_F(WindowBeatsTest, WhatIsChangedWhileTheyAreSearchedForStays)
{
    find();
    actions().find->trigger();
    actions().twice->trigger();
    const BeatGrid changed = *grid();
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    actions().find->trigger(); // on the same thread
    ASSERT_TRUE(processEventsUntil([&] { return status().contains("too few"); }));
    EXPECT_EQ(*grid(), changed);
}

TEST_F(WindowBeatsTest, CanBeHeardWithTheRecording)
{
    find();
    EXPECT_FALSE(m_clicks);
    actions().clicks->trigger();
    EXPECT_EQ(m_clicks, grid());
    EXPECT_EQ(m_clickDelay, FakeModel::kDelay);
    actions().twice->trigger();
    EXPECT_EQ(m_clicks, grid());
    actions().forget->trigger();
    EXPECT_FALSE(m_clicks);
}

TEST_F(WindowBeatsTest, RestoringTheNotesKeepsThem)
{
    find();
    const BeatGrid found = *grid();
    m_studio->edit().actions().correct->setChecked(true);
    window().rolls().plot().replot(QCustomPlot::rpImmediateRefresh);
    clickRoll(1, 1.5, 52);
    m_studio->edit().actions().remove->trigger();
    EXPECT_TRUE(run(0)->work.corrections.ofNotes());
    m_studio->edit().actions().restore->trigger();
    EXPECT_FALSE(run(0)->work.corrections.ofNotes());
    EXPECT_EQ(grid(), found);
}

TEST_F(WindowBeatsTest, AreThereWhenTheRecordingIsOpenedAgain)
{
    find();
    const BeatGrid found = *grid();
    m_beats.reset();
    stop();
    start();
    open();
    ASSERT_TRUE(processEventsUntil([&] { return grid().has_value(); }));
    EXPECT_EQ(*grid(), found);
    EXPECT_EQ(m_beats->overlay().grid(), grid());
}

} // namespace
} // namespace rollwright
