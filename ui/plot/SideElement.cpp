#include "ui/plot/SideElement.h"

#include <algorithm>

namespace rollwright {

SideElement::SideElement(QCustomPlot& plot, const QMargins& margins) : QCPLayoutElement(&plot)
{
    constexpr int kNarrowest = 46;
    const int width = std::max(kNarrowest, 3 * QFontMetrics(plot.font()).height());
    setAutoMargins(QCP::msNone);
    setMargins(margins);
    setSizeConstraintRect(scrOuterRect);
    setMinimumSize(width, 0);
    setMaximumSize(width, QWIDGETSIZE_MAX);
}

} // namespace rollwright
