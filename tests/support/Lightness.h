#pragma once

#include <cmath>

#include <QColor>

namespace rollwright {

/// Oklab lightness of a colour (B. Ottosson, 2020), 0 (black) to 1 (white).
inline double perceivedLightness(QRgb colour)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double r = linear(qRed(colour));
    const double g = linear(qGreen(colour));
    const double b = linear(qBlue(colour));
    return 0.2104542553 * std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) +
           0.7936177850 * std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) -
           0.0040720468 * std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
}

} // namespace rollwright
