#include "app/studio/Application.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStandardPaths>

#include "app/studio/Paths.h"

namespace rollwright {

namespace {

std::filesystem::path sharedFolder()
{
    return toPath(QCoreApplication::applicationDirPath()).parent_path() / "share" / "rollwright";
}

std::vector<std::filesystem::path> modelFolders()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return {sharedFolder() / "models", toPath(own) / "models"};
}

/// The first sound file of the examples.
std::optional<std::filesystem::path> findExample()
{
    std::error_code none;
    for (const auto& entry :
         std::filesystem::directory_iterator(sharedFolder() / "examples", none)) {
        if (entry.path().extension() == ".flac")
            return std::filesystem::canonical(entry.path(), none);
    }
    return std::nullopt;
}

} // namespace

Application::Application()
    : m_settings(std::make_unique<QSettings>()), m_models(ModelRegistry::scan(modelFolders())),
      m_session(loadModel), m_window(m_settings),
      m_presenter({m_session, m_window, m_settings, m_models, findExample()})
{
}

void Application::start(const std::vector<std::filesystem::path>& files)
{
    m_window.show();
    if (!files.empty())
        m_presenter.openFiles(files);
}

} // namespace rollwright
