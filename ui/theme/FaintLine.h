#pragma once

#include <QPalette>

namespace rollwright {

/// Of lines behind what is drawn on a window. QPalette::Mid is not seen where windows are dark.
inline QColor faintLine(const QPalette& palette)
{
    QColor colour = palette.color(QPalette::WindowText);
    colour.setAlphaF(0.4F);
    return colour;
}

} // namespace rollwright
