#include "ui/theme/Theme.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

/// Relative luminance (WCAG 2.1).
double luminance(const QColor& colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

TEST(Theme, EveryColumnStandsOutFromTheGroundOfTheRolls)
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (const QColor& column : theme.columns)
            EXPECT_GE(contrast(column, theme.paneBackground), 3) << column.name().toStdString();
    }
}

} // namespace
} // namespace rollwright
