#include "ui/transport/SpeedButton.h"

#include <QMenu>
#include <gmock/gmock.h>

namespace rollwright {
namespace {

TEST(SpeedButton, GoesThroughItsSpeedsInBothDirections)
{
    int percent = SpeedButton::kSlowest;
    int steps = 0;
    while (percent < SpeedButton::kFastest) {
        const int next = SpeedButton::faster(percent);
        ASSERT_GT(next, percent);
        EXPECT_EQ(SpeedButton::slower(next), percent);
        percent = next;
        ++steps;
    }
    EXPECT_GT(steps, 5);
    EXPECT_EQ(SpeedButton::faster(percent), SpeedButton::kFastest);
    EXPECT_EQ(SpeedButton::slower(SpeedButton::kSlowest), SpeedButton::kSlowest);
    EXPECT_EQ(SpeedButton::slower(105), SpeedButton::kNormal);
}

TEST(SpeedButton, TellsWhatIsChosenAndShowsWhatIsSet)
{
    SpeedButton button;
    EXPECT_EQ(button.text(), "100 %");
    std::vector<int> chosen;
    QObject::connect(&button, &SpeedButton::percentChosen,
                     [&](int percent) { chosen.push_back(percent); });
    button.setPercent(50);
    EXPECT_TRUE(chosen.empty());
    EXPECT_EQ(button.text(), "50 %");
    for (QAction* action : button.menu()->actions()) {
        EXPECT_EQ(action->isChecked(), action->text() == "50 %");
        if (action->text() == "70 %")
            Q_EMIT button.menu()->triggered(action);
    }
    EXPECT_THAT(chosen, testing::ElementsAre(70));
}

} // namespace
} // namespace rollwright
