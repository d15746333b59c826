#include "ui/plot/ScreenScale.h"

#include <QEvent>

namespace rollwright {

ScreenScale::ScreenScale(QCustomPlot& plot) : QObject(&plot), m_plot(plot)
{
    plot.installEventFilter(this);
}

// Whatever changes the scale, the widget is painted next; so what it paints is right at once.
bool ScreenScale::eventFilter(QObject* watched, QEvent* event)
{
    const double scale = m_plot.devicePixelRatioF();
    const bool other = !qFuzzyCompare(m_plot.bufferDevicePixelRatio(), scale);
    if (event->type() == QEvent::Paint && other) {
        m_plot.setBufferDevicePixelRatio(scale);
        m_plot.replot(QCustomPlot::rpQueuedRefresh);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rollwright
