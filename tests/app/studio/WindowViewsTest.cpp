#include <QAbstractButton>
#include <QLabel>
#include <QMenu>

#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class WindowViewsTest : public WindowFixture
{
protected:
    const SoundContent& sound() { return m_studio->sound(); }

    QAction* actionOf(RollArrangement arrangement)
    {
        for (QAction* action : window().actions().arrangement->actions()) {
            if (action->data().toInt() == static_cast<int>(arrangement))
                return action;
        }
        return nullptr;
    }
};

TEST_F(WindowViewsTest, TheArrangementIsChosenByMenuAndRemembered)
{
    EXPECT_TRUE(actionOf(RollArrangement::Columns)->isChecked());
    EXPECT_EQ(actionOf(RollArrangement::Overlay)->shortcut(), QKeySequence("Ctrl+3"));
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    window().rolls().setView({Seconds(1), Seconds(2), 40, 60});
    const ViewRange view = window().rolls().view();
    actionOf(RollArrangement::Stacked)->trigger();
    EXPECT_EQ(window().rolls().shape().arrangement, RollArrangement::Stacked);
    EXPECT_EQ(window().rolls().view(), view);
    EXPECT_EQ(window().rolls().panes().size(), 4U);
    EXPECT_EQ(paneOf(1).title()->text(), "Fake one \u00b7 frames");
    stop();
    start();
    EXPECT_EQ(window().rolls().shape().arrangement, RollArrangement::Stacked);
    EXPECT_TRUE(actionOf(RollArrangement::Stacked)->isChecked());
}

TEST_F(WindowViewsTest, LayersAreRemembered)
{
    const auto layer = [this](bool posteriors, bool notes) {
        return window().actions().posteriors->isChecked() == posteriors &&
               window().actions().notes->isChecked() == notes;
    };
    EXPECT_TRUE(layer(true, true));
    window().actions().posteriors->trigger();
    stop();
    start();
    EXPECT_TRUE(layer(false, true));
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    const QImage without = window().rolls().plot().toPixmap().toImage();
    window().actions().posteriors->trigger();
    EXPECT_NE(window().rolls().plot().toPixmap().toImage(), without);
    window().actions().notes->trigger();
    stop();
    start();
    EXPECT_TRUE(layer(true, false));
}

TEST_F(WindowViewsTest, ARecordingIsSeenAgainAsItWasLeft)
{
    RollGrid& rolls = window().rolls();
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    rolls.press(Qt::Key_Plus);
    rolls.zoomPitch(true);
    const ViewRange view = rolls.view();
    window().recordings().setCurrentRow(0);
    EXPECT_EQ(rolls.view(), (ViewRange{Seconds(0), Seconds(4)}));
    window().recordings().setCurrentRow(1);
    EXPECT_EQ(rolls.view(), view);
    dropFile("b.wav");
    EXPECT_EQ(rolls.view(), view) << "it was open already";
    window().actions().close->trigger();
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    EXPECT_EQ(rolls.view(), (ViewRange{Seconds(0), Seconds(3)}));
}

TEST_F(WindowViewsTest, TheSoundStandsAboveTheRollsAndCanBeHidden)
{
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    ASSERT_TRUE(processEventsUntil([&] { return sound().peaks && !sound().spectrogram.empty(); }));
    EXPECT_NEAR(sound().peaks->duration().count(), 3, 0.001);
    EXPECT_EQ(window().rolls().soundPanes().size(), 4U) << "two above each of two columns";
    window().actions().spectrogram->trigger();
    EXPECT_EQ(window().rolls().soundPanes().size(), 2U);
    EXPECT_TRUE(sound().spectrogram.empty()) << "what is hidden is not computed";
    window().actions().waveform->trigger();
    EXPECT_TRUE(window().rolls().soundPanes().empty());
    stop();
    start();
    EXPECT_FALSE(window().actions().waveform->isChecked());
    EXPECT_TRUE(window().rolls().soundPanes().empty());
    window().actions().waveform->trigger();
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return sound().peaks != nullptr; }));
    EXPECT_NEAR(sound().peaks->duration().count(), 4, 0.001);
}

TEST_F(WindowViewsTest, TheSpectrogramIsWhatTheChosenModelHears)
{
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return !sound().spectrogram.empty(); }));
    EXPECT_EQ(sound().frontEnd, "log-frequency");
    ModelInfo other = m_studio->selection().installed().back();
    EXPECT_EQ(other.frontEnd, "log-mel");
    m_studio->selection().setModel(other.id);
    EXPECT_EQ(sound().frontEnd, "log-mel");
    EXPECT_TRUE(processEventsUntil([&] { return !sound().spectrogram.empty(); }));
}

TEST_F(WindowViewsTest, PitchIsZoomedByTheMenu)
{
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(0));
    window().rolls().setView({Seconds(1), Seconds(2), 40, 64});
    const auto press = [this](const QKeySequence& key) {
        for (QAction* action : window().findChild<QMenu*>("view")->actions()) {
            if (action->shortcut() == key)
                action->trigger();
        }
    };
    press(QKeySequence("Alt++"));
    EXPECT_NEAR(window().rolls().view().keys(), 24 / 1.25, 1e-9);
    EXPECT_EQ(window().rolls().view().begin, Seconds(1));
    press(QKeySequence("Alt+-"));
    EXPECT_NEAR(window().rolls().view().low, 40, 1e-9);
}

TEST_F(WindowViewsTest, LettersWithAltBelongToTheMenus)
{
    for (const auto* button : window().findChildren<QAbstractButton*>())
        EXPECT_TRUE(QKeySequence::mnemonic(button->text()).isEmpty())
            << button->text().toStdString();
    for (const auto* label : window().findChildren<QLabel*>())
        EXPECT_FALSE(label->buddy() && !QKeySequence::mnemonic(label->text()).isEmpty())
            << label->text().toStdString();
}

} // namespace
} // namespace rollwright
