#pragma once

#include <QObject>

#include "app/studio/base/Settings.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// How the rolls are looked at: arrangement, layers and zoom, by menu and key, and remembered.
class ViewPresenter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the presenter.
    ViewPresenter(MainWindow& window, Settings& settings);

private:
    void connectZoom();
    void connectLayers();
    void connectArrangement();

    MainWindow& m_window;
    Settings& m_settings;
};

} // namespace rollwright
