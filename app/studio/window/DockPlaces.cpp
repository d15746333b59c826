#include "app/studio/window/DockPlaces.h"

#include <QDockWidget>
#include <QToolBar>

namespace rollwright {

void arrangeDocks(QMainWindow& window)
{
    const auto place = [&window](const char* name, Qt::DockWidgetArea area) {
        auto* dock = window.findChild<QDockWidget*>(name);
        dock->setFloating(false);
        window.addDockWidget(area, dock);
        dock->show();
        return dock;
    };
    QDockWidget* recordings = place("recordings", Qt::LeftDockWidgetArea);
    QDockWidget* models = place("models", Qt::LeftDockWidgetArea);
    QDockWidget* decoder = place("decoder", Qt::LeftDockWidgetArea);
    QDockWidget* metrics = place("metrics", Qt::RightDockWidgetArea);
    QDockWidget* notes = place("notes", Qt::RightDockWidgetArea);
    QDockWidget* charts = place("charts", Qt::RightDockWidgetArea);
    window.tabifyDockWidget(metrics, notes);
    window.tabifyDockWidget(notes, charts);
    metrics->raise();
    window.resizeDocks({recordings, metrics}, {245, 310}, Qt::Horizontal);
    window.resizeDocks({recordings, models, decoder}, {170, 110, 370}, Qt::Vertical);
    for (QToolBar* bar : window.findChildren<QToolBar*>(Qt::FindDirectChildrenOnly))
        if (bar->toggleViewAction()->isVisible())
            bar->show();
}

} // namespace rollwright
