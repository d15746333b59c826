#include <QKeyEvent>
#include <QSpinBox>

#include "tests/app/studio/WindowCorrectionsFixture.h"
#include "ui/panels/NoteFields.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

class WindowHistoryTest : public WindowCorrectionsFixture
{
};

TEST_F(WindowHistoryTest, StepsThatAreSecondsApartAreUndoneOneByOne)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().later->trigger();
    m_now += std::chrono::milliseconds(900);
    actions().later->trigger();
    m_now += std::chrono::milliseconds(900);
    actions().later->trigger();
    m_now += std::chrono::milliseconds(1100);
    actions().later->trigger();
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), 1.25, 1e-6);
    actions().undo->trigger();
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), 1.24, 1e-6);
    actions().undo->trigger();
    EXPECT_NEAR(run(0)->transcription->notes[1].onset.count(), 1.21, 1e-6);
}

TEST_F(WindowHistoryTest, EveryRecordingHasAHistoryOfItsOwn)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_FALSE(actions().undo->isEnabled());
    window().recordings().setCurrentRow(0);
    EXPECT_TRUE(actions().undo->isEnabled());
    actions().undo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    window().actions().close->trigger();
    EXPECT_FALSE(actions().undo->isEnabled());
}

TEST_F(WindowHistoryTest, ThresholdsAreUndoneInTheirTurn)
{
    open("a.wav");
    clickRoll(1, 1.5, 52);
    actions().remove->trigger();
    DecoderParams deaf = run(0)->params();
    deaf.onsetThreshold = 0.95;
    Q_EMIT window().decoder().paramsEdited(deaf);
    ASSERT_TRUE(processEventsUntil([&] { return pitches().empty(); }));
    doubleClick(1, 2.5, 60);
    ASSERT_THAT(pitches(), ElementsAre(60));

    actions().undo->trigger();
    EXPECT_TRUE(pitches().empty());
    EXPECT_EQ(run(0)->params(), deaf);
    EXPECT_TRUE(actions().undo->text().contains("Onset threshold"))
        << actions().undo->text().toStdString();
    actions().undo->trigger();
    ASSERT_TRUE(processEventsUntil([&] { return pitches().size() == 3; }));
    EXPECT_THAT(pitches(), ElementsAre(51, 53, 54)) << "the correction before stays";
    actions().undo->trigger();
    EXPECT_THAT(pitches(), ElementsAre(51, 52, 53, 54));
    EXPECT_FALSE(actions().undo->isEnabled());

    for (int i = 0; i < 3; ++i)
        actions().redo->trigger();
    ASSERT_TRUE(processEventsUntil([&] { return pitches().size() == 1; }));
    EXPECT_THAT(pitches(), ElementsAre(60));
    EXPECT_EQ(run(0)->params(), deaf);
}

TEST_F(WindowHistoryTest, OnlyTheThresholdsOfTheRunInViewAreUndone)
{
    open("a.wav");
    DecoderParams deaf = run(0)->params();
    deaf.onsetThreshold = 0.95;
    Q_EMIT window().decoder().paramsEdited(deaf);
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_FALSE(actions().undo->isEnabled());
    window().recordings().setCurrentRow(0);
    actions().undo->trigger();
    EXPECT_FALSE(run(0)->work.params);
}

TEST_F(WindowHistoryTest, AStepThatIsUndoneTakesAwayWhatIsTypedAndNotEntered)
{
    open("a.wav");
    DecoderParams params = run(0)->params();
    params.frameThreshold += 0.01; // which changes no note
    Q_EMIT window().decoder().paramsEdited(params);
    clickRoll(1, 1.5, 52);
    auto* field = window().notes().fields().findChild<QSpinBox*>("velocity");
    const QString before = field->text();
    field->selectAll();
    QKeyEvent nine(QEvent::KeyPress, Qt::Key_9, Qt::NoModifier, "9");
    QCoreApplication::sendEvent(field, &nine);
    m_studio->history().changePedal(run(0)->id, Pedalling{{Seconds(1), Seconds(2)}});
    ASSERT_EQ(field->text(), "9") << "a step that comes by itself, as of a search, takes nothing";
    actions().undo->trigger();
    EXPECT_EQ(field->text(), before);
}

} // namespace
} // namespace rollwright
