#pragma once

#include <filesystem>

#include <QAction>
#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "app/studio/session/Selection.h"
#include "app/studio/window/MainWindow.h"
#include "core/model/ModelInstallation.h"

namespace rollwright {

/// Adds models of other people to the list: asks for their manifest, lets them be checked and
/// copied on a thread of its own, and says what came of it.
class ModelPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        ModelLoader loadModel;
        std::filesystem::path ownModels; ///< where the user's models lie; empty: nowhere
        Selection& selection;
        MainWindow& window;
        Settings& settings;
    };

    /// Puts its action into the File menu. The parts must outlive the presenter.
    explicit ModelPresenter(Parts parts);

    QAction* action() const { return m_action; }

    /// A manifest, or the folder it lies in. One at a time.
    void add(const std::filesystem::path& source);

private:
    void ask();
    void end(const Result<ModelInfo>& result);

    Parts m_parts;
    QAction* m_action;
    JobQueue m_jobs; ///< last, so that it ends before what it uses
};

} // namespace rollwright
