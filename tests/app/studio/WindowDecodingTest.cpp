#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/app/studio/WindowFixture.h"
#include "ui/panels/MarkedSlider.h"

namespace rollwright {
namespace {

/// The fake's posteriors are 0.9 where it hears a note: a threshold above leaves nothing.
class WindowDecodingTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        dropFile("b.wav");
        ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
    }

    MarkedSlider* slider(const QString& name)
    {
        for (auto* found : window().decoder().findChildren<MarkedSlider*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }

    void move(const QString& name, int position) { slider(name)->setValue(position); }

    const EditActions& edit() { return m_studio->edit().actions(); }

    bool waitForNotes(std::size_t count, const std::string& model = "one")
    {
        return processEventsUntil(
            [&] { return run(0, model)->transcription->notes.size() == count; });
    }

    bool says(const QString& text)
    {
        const auto labels = window().decoder().findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->isVisibleTo(&window()) && label->text().contains(text);
        });
    }
};

TEST_F(WindowDecodingTest, MovingAThresholdDecodesAndScoresAgainWithoutTheNetwork)
{
    const int segments = m_script->segments;
    const auto calibrated = run(0)->transcription;
    const auto* table = window().metrics().findChild<QTreeWidget*>();
    const QString recallBefore = table->topLevelItem(2)->child(1)->text(1);
    move("Onset threshold", 95);
    ASSERT_TRUE(waitForNotes(0));
    EXPECT_TRUE(says(QString::fromUtf8("Notes 3 \u2192 0")));
    EXPECT_TRUE(says(QString::fromUtf8("Note F1 0.5000 \u2192 0.0000")));
    EXPECT_EQ(recallBefore, "1.0000");
    EXPECT_EQ(table->topLevelItem(2)->child(1)->text(1), "0.0000");
    EXPECT_EQ(run(0)->transcription->posteriors, calibrated->posteriors);
    EXPECT_EQ(m_script->segments, segments);

    for (auto* button : window().decoder().findChildren<QToolButton*>()) {
        if (button->text() == "Reset")
            button->click();
    }
    ASSERT_TRUE(waitForNotes(3));
    EXPECT_EQ(run(0)->transcription, calibrated);
    EXPECT_TRUE(says("Notes 3"));
}

TEST_F(WindowDecodingTest, OfManyMovesTheLastOneWins)
{
    for (int position = 20; position <= 95; ++position)
        move("Onset threshold", position);
    move("Onset threshold", 60);
    ASSERT_TRUE(
        processEventsUntil([&] { return run(0)->transcription->params.onsetThreshold == 0.6; }));
    EXPECT_EQ(run(0)->params().onsetThreshold, 0.6);
    EXPECT_EQ(run(0)->transcription->notes.size(), 3);
}

TEST_F(WindowDecodingTest, AMoveIsUndoneAndDoneAgain)
{
    const int calibrated = slider("Onset threshold")->value();
    EXPECT_FALSE(edit().undo->isEnabled());
    for (const int position : {80, 90, 95})
        move("Onset threshold", position);
    ASSERT_TRUE(waitForNotes(0));
    edit().undo->trigger();
    EXPECT_EQ(slider("Onset threshold")->value(), calibrated);
    EXPECT_FALSE(run(0)->work.params);
    ASSERT_TRUE(waitForNotes(3));
    EXPECT_FALSE(edit().undo->isEnabled());
    edit().redo->trigger();
    EXPECT_EQ(slider("Onset threshold")->value(), 95);
    ASSERT_TRUE(waitForNotes(0));
}

TEST_F(WindowDecodingTest, AResetIsUndone)
{
    move("Onset threshold", 95);
    for (auto* button : window().decoder().findChildren<QToolButton*>()) {
        if (button->accessibleName() == "Reset: Onset threshold")
            button->click();
    }
    EXPECT_FALSE(run(0)->work.params);
    edit().undo->trigger();
    EXPECT_EQ(slider("Onset threshold")->value(), 95);
    ASSERT_TRUE(waitForNotes(0));
    edit().undo->trigger();
    EXPECT_FALSE(run(0)->work.params);
    ASSERT_TRUE(waitForNotes(3));
}

TEST_F(WindowDecodingTest, EveryModelHasThresholdsOfItsOwn)
{
    showColumn("Fake two");
    ASSERT_TRUE(processEventsUntil([&] { return run(0, "two") && run(0, "two")->assessment; }));
    window().models().setCurrentItem(modelItem("Fake two"));
    EXPECT_TRUE(says("Fake two"));
    move("Minimum length", 500); // its tones last 0.6 s
    move("Onset threshold", 95);
    ASSERT_TRUE(waitForNotes(0, "two"));
    EXPECT_EQ(run(0, "one")->transcription->notes.size(), 3);
    window().models().setCurrentItem(modelItem("Fake one"));
    EXPECT_TRUE(says("Notes 3"));
}

TEST_F(WindowDecodingTest, AModelThatIsChosenButNotShownIsSaidToBeSo)
{
    Q_EMIT window().models().chosen("two");
    EXPECT_TRUE(says("\"Fake two\" is chosen, but has not transcribed this recording"));
    m_script->pauseBeforeSegment = 1;
    showColumn("Fake two");
    EXPECT_TRUE(says("The thresholds appear"));
    m_script->pauseBeforeSegment = -1;
    ASSERT_TRUE(waitForEnd(0, "two"));
    EXPECT_FALSE(says("The thresholds appear"));
    EXPECT_FALSE(says("is chosen"));
}

TEST_F(WindowDecodingTest, WithoutAReferenceTheNotesStillFollow)
{
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(1) && run(1)->transcription; }));
    move("Onset threshold", 95);
    ASSERT_TRUE(processEventsUntil([&] { return run(1)->transcription->notes.empty(); }));
    EXPECT_EQ(run(0)->transcription->notes.size(), 3) << "only the recording in view changes";
}

} // namespace
} // namespace rollwright
