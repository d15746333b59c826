#include "ui/panels/WelcomePage.h"

#include <QPushButton>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(WelcomePage, ALongNameDoesNotWidenTheWindow)
{
    WelcomePage page;
    page.setRecentFiles({"/music/" + QString(40, 'x') + ".flac"});
    const int width = page.minimumSizeHint().width();
    const QString file = "/music/" + QString(400, 'x') + ".flac";
    page.setRecentFiles({file});
    EXPECT_LE(page.minimumSizeHint().width(), width);
    const auto buttons = page.findChildren<QPushButton*>();
    EXPECT_EQ(buttons.last()->toolTip(), file);
}

} // namespace
} // namespace rollwright
