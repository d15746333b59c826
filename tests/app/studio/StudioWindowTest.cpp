#include <QApplication>
#include <QMenuBar>
#include <QStatusBar>
#include <QTreeWidget>

#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class StudioWindowTest : public WindowFixture
{
};

TEST_F(StudioWindowTest, TheFirstSightInvites)
{
    EXPECT_TRUE(window().welcome().isVisible());
    EXPECT_FALSE(rollsShown());
    EXPECT_TRUE(window().messages().isHidden());
    EXPECT_FALSE(window().actions().transcribe->isEnabled());
    for (const QAction* action : window().actions().exports)
        EXPECT_FALSE(action->isEnabled());
}

TEST_F(StudioWindowTest, ClosingTheLastRecordingGoesBackToTheWelcome)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    window().actions().close->trigger();
    EXPECT_TRUE(window().welcome().isVisible());
    EXPECT_TRUE(session().recordings().empty());
    EXPECT_EQ(window().rolls().shape().columns, 1U) << "what was shown is no longer held";
}

TEST_F(StudioWindowTest, ALongReadoutDoesNotWidenTheWindow)
{
    const int narrow = window().statusBar()->minimumSizeHint().width();
    window().setReadout(QString(500, 'x'));
    EXPECT_EQ(window().statusBar()->minimumSizeHint().width(), narrow);
}

TEST_F(StudioWindowTest, FilesThatWereOpenedHaveTheirNamesInTheMenu)
{
    m_settings->addRecentFile("/music/a & b.flac");
    QStringList names;
    for (auto* menu : window().menuBar()->findChild<QMenu*>("file")->findChildren<QMenu*>()) {
        Q_EMIT menu->aboutToShow();
        for (const QAction* action : menu->actions())
            names << action->text();
    }
    EXPECT_TRUE(names.contains("/music/a && b.flac")) << names.join('\n').toStdString();
}

TEST_F(StudioWindowTest, TheAppearanceIsRemembered)
{
    for (QAction* action : window().actions().appearance->actions()) {
        if (action->data().toInt() == static_cast<int>(Appearance::Dark))
            action->trigger();
    }
    const auto isDark = [this] {
        return themeFor(window().palette()).dark && window().rolls().theme().dark;
    };
    EXPECT_TRUE(processEventsUntil(isDark));
    stop();
    QApplication::setPalette(QPalette());
    start();
    EXPECT_TRUE(processEventsUntil(isDark));
    QApplication::setPalette(QPalette());
}

TEST_F(StudioWindowTest, EverythingThatTakesTheFocusHasAName)
{
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
    EXPECT_EQ(namelessFocus(), QStringList());
}

TEST_F(StudioWindowTest, AKeyThatIsHeldSwitchesOnceAndStepsOn)
{
    const Actions& actions = window().actions();
    std::vector<const QAction*> once{actions.cancel, actions.cancelAll};
    for (const QAction* action : window().findChildren<QAction*>())
        if (action->isCheckable() && !action->actionGroup() && !action->shortcut().isEmpty())
            once.push_back(action);
    EXPECT_GE(once.size(), 8U);
    for (const QAction* action : once)
        EXPECT_FALSE(action->autoRepeat()) << action->text().toStdString();
    for (const QAction* step :
         {actions.zoomIn, actions.zoomOut, actions.nextDifference, actions.previousDifference})
        EXPECT_TRUE(step->autoRepeat()) << step->text().toStdString();
}

TEST_F(StudioWindowTest, KeysThatNeedShiftOnSomeKeyboardsAreReachedWithout)
{
    const auto actions = window().findChildren<QAction*>();
    for (const char* key : {"Ctrl+&", "Ctrl+\u00c9", "Ctrl+\"", "Ctrl+=", "Alt+="}) {
        const QKeySequence keys(QString::fromUtf8(key));
        EXPECT_EQ(
            std::ranges::count_if(
                actions, [&](const QAction* action) { return action->shortcuts().contains(keys); }),
            1)
            << key;
    }
}

TEST_F(StudioWindowTest, TheListOfShortcutsIsComplete)
{
    window().actions().shortcuts->trigger();
    const auto* list = window().findChild<QTreeWidget*>("shortcuts");
    ASSERT_NE(list, nullptr);
    EXPECT_TRUE(list->isVisible());
    const auto keysOf = [&](const QString& effect) {
        const auto rows = list->findItems(effect, Qt::MatchExactly | Qt::MatchRecursive, 1);
        return rows.size() == 1 ? rows[0]->text(0) : QStringLiteral("%1 rows").arg(rows.size());
    };
    int shortcuts = 0;
    for (const QAction* action : window().findChildren<QAction*>()) {
        if (action->shortcut().isEmpty())
            continue;
        ++shortcuts;
        EXPECT_EQ(keysOf(action->text().remove('&').remove(QChar(0x2026))),
                  QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText));
    }
    EXPECT_GT(shortcuts, 10);
    EXPECT_EQ(keysOf("Show spectrogram"), "S");
    EXPECT_FALSE(list->findItems("Ctrl+wheel", Qt::MatchContains | Qt::MatchRecursive, 0).isEmpty())
        << "what the rolls understand";
    EXPECT_EQ(keysOf("move it in time alone, or in pitch alone"), "Shift while a note is dragged");
}

} // namespace
} // namespace rollwright
