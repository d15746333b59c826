#include "tests/app/studio/WindowBeatsFixture.h"

namespace rollwright {
namespace {

class WindowTapsTest : public WindowBeatsFixture
{
};

TEST_F(WindowTapsTest, WhatIsTappedIsFollowedAndItsBarsStay)
{
    find();
    actions().beatsPerBar->actions()[1]->trigger();
    tapFrom(4.21, 1, 5);
    EXPECT_TRUE(status().contains("5"));
    ASSERT_TRUE(processEventsUntil([&] { return !grid()->tapped.empty(); }));
    ASSERT_EQ(grid()->tapped.size(), 1U);
    EXPECT_NEAR(grid()->tapped[0][0].count(), 4.21, 1e-6) << "when it was struck, not heard";
    EXPECT_EQ(grid()->beatsPerBar, 3);
    EXPECT_NEAR(beatsPerMinute(*grid()), 60, 1);

    m_studio->edit().actions().undo->trigger();
    EXPECT_TRUE(grid()->tapped.empty());
}

TEST_F(WindowTapsTest, WhatIsTappedBeforeAnAnswerIsFollowedToo)
{
    tapFrom(2.21, 1, 4);
    tapFrom(14.21, 1, 4);
    tapFrom(0.21, 1, 1); // so that the second one ends as well
    ASSERT_TRUE(processEventsUntil([&] { return grid().has_value(); }));
    EXPECT_EQ(grid()->tapped.size(), 2U);
}

TEST_F(WindowTapsTest, WhatWasTappedAndForgottenDoesNotComeBack)
{
    find();
    tapFrom(14.21, 1, 4);
    tapFrom(0.21, 1, 1); // which begins the search
    actions().forget->trigger();
    EXPECT_FALSE(grid());
    tapFrom(4.21, 1, 4);
    tapFrom(0.21, 1, 1);
    ASSERT_TRUE(processEventsUntil([&] { return grid().has_value(); }));
    ASSERT_EQ(grid()->tapped.size(), 1U);
    EXPECT_NEAR(grid()->tapped[0][0].count(), 4.21, 1e-6);
}

TEST_F(WindowTapsTest, WhatIsBeingTappedIsForgottenToo)
{
    find();
    tapFrom(14.21, 1, 4);
    actions().forget->trigger();
    tapFrom(0.21, 1, 1); // else the end of the others
    dropFile("b.wav");
    ASSERT_TRUE(waitForEnd(1));
    actions().find->trigger(); // on the same thread as a search for the others would be
    ASSERT_TRUE(processEventsUntil([&] { return status().contains("too few"); }));
    EXPECT_FALSE(grid());
}

TEST_F(WindowTapsTest, FewTapsAndSilenceSayWhatToDo)
{
    actions().tap->trigger();
    EXPECT_TRUE(status().contains("Play"));
    tapFrom(4.21, 1, 2);
    ASSERT_TRUE(processEventsUntil([&] { return status().contains("at least 3"); }));
    EXPECT_FALSE(grid());
}

} // namespace
} // namespace rollwright
