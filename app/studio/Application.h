#pragma once

#include <filesystem>
#include <vector>

#include "app/studio/MainWindow.h"
#include "app/studio/Presenter.h"
#include "app/studio/Session.h"
#include "app/studio/Settings.h"
#include "core/model/ModelRegistry.h"

namespace rollwright {

/// Where the parts of the studio meet. Created after the QApplication; GUI thread.
class Application
{
public:
    /// Finds the models that `modelFolders` leads to, and remembers what QSettings kept.
    Application();

    void start(const std::vector<std::filesystem::path>& files); ///< shows the window

private:
    Settings m_settings;
    ModelRegistry m_models;
    Session m_session;
    MainWindow m_window;
    Presenter m_presenter;
};

} // namespace rollwright
