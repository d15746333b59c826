#include "ui/plot/SideElement.h"

namespace rollwright {

SideElement::SideElement(QCustomPlot& plot, const QMargins& margins) : QCPLayoutElement(&plot)
{
    constexpr int kWidth = 46;
    setAutoMargins(QCP::msNone);
    setMargins(margins);
    setSizeConstraintRect(scrOuterRect);
    setMinimumSize(kWidth, 0);
    setMaximumSize(kWidth, QWIDGETSIZE_MAX);
}

} // namespace rollwright
