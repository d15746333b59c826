#pragma once

#include "ui/plot/QCustomPlot.h"

namespace rollwright {

/// What stands at the left or the right of a row of panes: all are of one width, and their upper
/// and lower margins are those of the panes.
class SideElement : public QCPLayoutElement
{
    Q_OBJECT
public:
    SideElement(QCustomPlot& plot, const QMargins& margins);
};

} // namespace rollwright
