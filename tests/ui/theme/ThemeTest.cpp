#include "ui/theme/Theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Triple linearOf(const QColor& colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

Triple times(const Matrix& matrix, const Triple& vector)
{
    Triple product{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t k = 0; k < 3; ++k)
            product[i] += matrix[i][k] * vector[k];
    }
    return product;
}

/// Of WCAG 2.1.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const Triple& c) {
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const double first = luminance(linearOf(a));
    const double second = luminance(linearOf(b));
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// All, and what is left of colours without the cones for long, middle and short waves
/// (G. M. Machado et al., "A physiologically-based model for simulation of color vision
/// deficiency", 2009), on linear RGB.
constexpr std::array<Matrix, 4> kVisions{{{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
                                          {{{0.152286, 1.052583, -0.204868},
                                            {0.114503, 0.786281, 0.099216},
                                            {-0.003882, -0.048116, 1.051998}}},
                                          {{{0.367322, 0.860646, -0.227968},
                                            {0.280085, 0.672501, 0.047413},
                                            {-0.011820, 0.042940, 0.968881}}},
                                          {{{1.255528, -0.076749, -0.178779},
                                            {-0.078411, 0.930809, 0.147602},
                                            {0.004733, 0.691367, 0.303900}}}}};

/// B. Ottosson, "A perceptual color space for image processing", 2020.
Triple oklab(const Triple& colour)
{
    constexpr Matrix kCones{{{0.4122214708, 0.5363325363, 0.0514459929},
                             {0.2119034982, 0.6806995451, 0.1073969566},
                             {0.0883024619, 0.2817188376, 0.6299787005}}};
    constexpr Matrix kLab{{{0.2104542553, 0.7936177850, -0.0040720468},
                           {1.9779984951, -2.4285922050, 0.4505937099},
                           {0.0259040371, 0.7827717662, -0.8086757660}}};
    Triple cones = times(kCones, colour);
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return times(kLab, cones);
}

double distance(const QColor& a, const QColor& b, const Matrix& vision)
{
    const auto seen = [&](const QColor& colour) {
        Triple left = times(vision, linearOf(colour));
        for (double& part : left)
            part = std::clamp(part, 0.0, 1.0);
        return oklab(left);
    };
    const Triple first = seen(a);
    const Triple second = seen(b);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

TEST(Theme, EveryColumnStandsOutFromTheGroundOfTheRolls)
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (const QColor& column : theme.columns)
            EXPECT_GE(contrast(column, theme.paneBackground), 3) << column.name().toStdString();
    }
}

TEST(Theme, ColumnsAreToldApartInAllKindsOfColourVision)
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (const Matrix& vision : kVisions) {
            for (std::size_t i = 0; i < theme.columns.size(); ++i) {
                for (std::size_t k = 0; k < i; ++k)
                    EXPECT_GE(distance(theme.columns[i], theme.columns[k], vision), 0.07)
                        << theme.columns[i].name().toStdString() << ' '
                        << theme.columns[k].name().toStdString();
            }
        }
    }
}

} // namespace
} // namespace rollwright
