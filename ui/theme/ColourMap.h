#pragma once

#include <array>
#include <initializer_list>

#include <QColor>

namespace rollwright {

/// Colours for values from 0 to 1: 256 steps between the anchors, interpolated in Oklab so that
/// equal steps of the value look like equal steps of the colour (B. Ottosson, "A perceptual color
/// space for image processing", 2020).
class ColourMap
{
public:
    ColourMap() = default;
    /// Two anchors or more, evenly spaced.
    explicit ColourMap(std::initializer_list<QColor> anchors);

    QRgb at(double value) const; ///< clamped; not a number counts as 0
    QColor colour(double value) const { return QColor::fromRgb(at(value)); }

private:
    std::array<QRgb, 256> m_colours{};
};

} // namespace rollwright
