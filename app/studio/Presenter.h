#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "app/studio/MainWindow.h"
#include "app/studio/Session.h"
#include "core/model/ModelRegistry.h"

namespace rollwright {

/// Joins the session and the window: what the user does goes to the session, what becomes of it
/// goes to the widgets. Knows which recording and which model are looked at.
class Presenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        MainWindow& window;
        Settings& settings;
        const ModelRegistry& models;
        std::optional<std::filesystem::path> example;
    };

    /// The parts must outlive the presenter.
    explicit Presenter(Parts parts);

    /// Recordings are opened and transcribed with the chosen model, references go where they
    /// belong.
    void openFiles(const std::vector<std::filesystem::path>& files);

private:
    void connectActions();
    void connectSession();

    void chooseRecording(int id);
    void
    leaveFailedImport(); ///< a recording that cannot be read does not take the place of another
    void chooseModel(const QString& id);
    void closeCurrent();
    void cancelCurrent();
    void exportCurrent(const QString& exporterId, const QString& file);
    void recordingsChanged();
    void reportFailure(const QString& message);

    const Recording* current() const { return m_parts.session.find(m_currentId); }
    const Run* currentRun() const;

    void updateList();
    void updateRolls();
    void updateMetrics();
    void updateState(); ///< progress strip, actions, title

    Parts m_parts;
    std::optional<ModelInfo> m_model; ///< the chosen one; none is installed without
    int m_currentId = 0;              ///< 0: none
    int m_previousId = 0;             ///< shown again when the current one cannot be read
};

} // namespace rollwright
