#pragma once

#include <QObject>

#include "ui/plot/QCustomPlot.h"

namespace rollwright {

/// Draws a plot anew when it comes to a screen of another scale, so that it is sharp there, too:
/// QCustomPlot asks for the scale only when it is made.
class ScreenScale : public QObject
{
public:
    explicit ScreenScale(QCustomPlot& plot); ///< becomes the parent

private:
    bool eventFilter(QObject* watched, QEvent* event) override;

    QCustomPlot& m_plot;
};

} // namespace rollwright
