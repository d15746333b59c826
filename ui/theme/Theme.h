#pragma once

#include <array>

#include <QColor>
#include <QPalette>

#include "ui/theme/ColourMap.h"

namespace rollwright {

/// Every colour of the studio that is not the desktop's.
struct Theme {
    bool dark = false;
    QPalette palette; ///< for the widgets

    QColor paneBackground; ///< of a roll where nothing sounds; the posterior map begins with it
    QColor blackKeyRow;    ///< translucent, over the rows of black keys
    QColor octaveLine;
    QColor paneText;
    QColor mutedText;
    QColor whiteKey;
    QColor blackKey;
    QColor failure;        ///< text and edge of a failure message
    QColor failureSurface; ///< behind it

    /// Of the ground truth, and of models beside it: told apart in all kinds of colour vision.
    std::array<QColor, 6> columns;

    ColourMap posterior; ///< probability
    ColourMap velocity;  ///< velocity / 127
};

const Theme& lightTheme();
const Theme& darkTheme();

/// By the lightness of its windows.
bool isDark(const QPalette& desktop);

/// The theme that goes with a desktop's palette.
Theme themeFor(const QPalette& desktop);

/// The same colour with an opacity of 0 to 255.
QColor withAlpha(QColor colour, int alpha);

} // namespace rollwright
