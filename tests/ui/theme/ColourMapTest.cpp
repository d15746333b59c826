#include "ui/theme/ColourMap.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/support/Lightness.h"
#include "ui/theme/Theme.h"

namespace rollwright {
namespace {

TEST(ColourMap, EndsAreTheAnchors)
{
    const ColourMap map({QColor("#102030"), QColor("#ff8000"), QColor("#f0f0e0")});
    EXPECT_EQ(map.colour(0), QColor("#102030"));
    EXPECT_EQ(map.colour(1), QColor("#f0f0e0"));
}

TEST(ColourMap, ValuesBeyondTheRangeAreClamped)
{
    const ColourMap map({Qt::black, Qt::white});
    EXPECT_EQ(map.at(-3), map.at(0));
    EXPECT_EQ(map.at(7), map.at(1));
    EXPECT_EQ(map.at(std::numeric_limits<double>::quiet_NaN()), map.at(0));
}

/// A reader can tell more from less by lightness alone, in print and with any colour vision.
void expectEvenlyChangingLightness(const ColourMap& map, bool rising)
{
    const double sign = rising ? 1 : -1;
    for (int i = 8; i < 256; i += 8) {
        const double before = perceivedLightness(map.at((i - 8) / 255.0));
        const double after = perceivedLightness(map.at(i / 255.0));
        EXPECT_GT(sign * (after - before), 0) << "step " << i;
    }
}

TEST(ColourMap, ThemesChangeLightnessInOneDirection)
{
    expectEvenlyChangingLightness(darkTheme().posterior, true);
    expectEvenlyChangingLightness(lightTheme().posterior, false);
    expectEvenlyChangingLightness(darkTheme().velocity, true);
    expectEvenlyChangingLightness(lightTheme().velocity, false);
}

/// WCAG 2 contrast ratio, from the relative luminance that Oklab's lightness approximates.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

TEST(Theme, TextIsReadable)
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        const QPalette& palette = theme.palette;
        EXPECT_GE(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)),
                  7);
        EXPECT_GE(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)), 7);
        EXPECT_GE(
            contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)),
            4.5);
        EXPECT_GE(contrast(theme.paneText, theme.paneBackground), 7);
        EXPECT_GE(contrast(theme.failure, theme.failureSurface), 4.5);
        EXPECT_GE(contrast(theme.failure, palette.color(QPalette::Base)), 4.5);
        EXPECT_GE(contrast(theme.velocity.colour(0.25), theme.paneBackground), 1.5);
    }
}

TEST(Theme, FollowsTheDesktop)
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        EXPECT_EQ(isDark(theme.palette), theme.dark);
        EXPECT_EQ(themeFor(theme.palette).dark, theme.dark);
    }
}

} // namespace
} // namespace rollwright
