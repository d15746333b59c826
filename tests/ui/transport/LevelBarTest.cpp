#include "ui/transport/LevelBar.h"

#include <gtest/gtest.h>

#include "ui/theme/Theme.h"

namespace rollwright {
namespace {

TEST(LevelBar, RisesAtOnceAndFallsSlowly)
{
    LevelBar bar;
    EXPECT_EQ(bar.level(), -60);
    bar.setPeak(0.1F);
    EXPECT_NEAR(bar.level(), -20, 1e-3);
    bar.setPeak(0);
    EXPECT_LT(bar.level(), -20);
    EXPECT_GT(bar.level(), -25);
    bar.setPeak(1);
    EXPECT_EQ(bar.level(), 0);
    for (int i = 0; i < 100; ++i)
        bar.setPeak(0);
    EXPECT_EQ(bar.level(), -60);
}

TEST(LevelBar, FillsAsFarAsItIsLoudInLightAndDark)
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        LevelBar bar;
        bar.setPalette(theme.palette);
        bar.resize(120, 14);
        bar.setPeak(0.0316F); // -30 dB, half of the bar
        const auto colourAt = [&](int x) { return bar.grab().toImage().pixelColor(x, 5); };
        EXPECT_EQ(colourAt(40), theme.palette.color(QPalette::Highlight));
        EXPECT_EQ(colourAt(80), theme.palette.color(QPalette::Base));
        bar.setPeak(1);
        EXPECT_EQ(colourAt(114), theme.failure) << "about to be too loud";
        bar.reset();
        EXPECT_EQ(colourAt(40), theme.palette.color(QPalette::Base));
    }
}

} // namespace
} // namespace rollwright
