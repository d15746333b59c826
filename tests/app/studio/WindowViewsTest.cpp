#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class WindowViewsTest : public WindowFixture
{
protected:
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
    EXPECT_EQ(window().rolls().arrangement(), RollArrangement::Stacked);
    EXPECT_EQ(window().rolls().view(), view);
    EXPECT_EQ(window().rolls().panes().size(), 4U);
    EXPECT_EQ(window().rolls().pane(1, RollRow::Frames).title()->text(), "Fake one \u00b7 frames");
    stop();
    start();
    EXPECT_EQ(window().rolls().arrangement(), RollArrangement::Stacked);
    EXPECT_TRUE(actionOf(RollArrangement::Stacked)->isChecked());
}

} // namespace
} // namespace rollwright
