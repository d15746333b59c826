#include "ui/theme/ColourMap.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rollwright {

namespace {

struct Oklab {
    double l, a, b;
};

double toLinear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

int toChannel(double linear)
{
    const double c = std::clamp(linear, 0.0, 1.0);
    const double encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(encoded * 255));
}

Oklab toOklab(QRgb colour)
{
    const double r = toLinear(qRed(colour));
    const double g = toLinear(qGreen(colour));
    const double b = toLinear(qBlue(colour));
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QRgb fromOklab(const Oklab& lab)
{
    const auto cube = [](double x) { return x * x * x; };
    const double l = cube(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
    const double m = cube(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
    const double s = cube(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b);
    return qRgb(toChannel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                toChannel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                toChannel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

} // namespace

ColourMap::ColourMap(std::initializer_list<QColor> anchors)
{
    std::vector<Oklab> points;
    for (const QColor& anchor : anchors)
        points.push_back(toOklab(anchor.rgb()));
    for (std::size_t i = 0; i < m_colours.size(); ++i) {
        const double place = double(i) / double(m_colours.size() - 1) * double(points.size() - 1);
        const auto left = std::min(static_cast<std::size_t>(place), points.size() - 2);
        const double t = place - double(left);
        const Oklab& p = points[left];
        const Oklab& q = points[left + 1];
        m_colours[i] =
            fromOklab({std::lerp(p.l, q.l, t), std::lerp(p.a, q.a, t), std::lerp(p.b, q.b, t)});
    }
}

QRgb ColourMap::at(double value) const
{
    if (!(value > 0))
        return m_colours.front();
    return m_colours[static_cast<std::size_t>(std::lround(std::min(value, 1.0) * 255))];
}

} // namespace rollwright
