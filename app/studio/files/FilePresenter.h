#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <QAction>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include "app/studio/files/DropPlan.h"
#include "app/studio/files/RecentRecordings.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Files and recordings: what the user opens, drops and closes goes to the session; which recording
/// is looked at goes to the selection.
class FilePresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        Selection& selection;
        MainWindow& window;
        Settings& settings;
        std::optional<std::filesystem::path> example;
    };

    /// The parts must outlive the presenter.
    explicit FilePresenter(Parts parts);

    /// Recordings are opened and transcribed with the shown models, references go where they
    /// belong, a folder is a data set.
    void openFiles(const std::vector<std::filesystem::path>& files);

Q_SIGNALS:
    void folderGiven(const std::filesystem::path& folder);
    void projectGiven(const std::filesystem::path& file);

private:
    void connectWindow();
    void connectSession();
    void offerDeeds(); ///< in the list of recordings

    OpenFiles whatIsOpen() const;
    void giveReferences(const std::vector<DropPlan::NewReference>& references);
    void openRecordings(const std::vector<DropPlan::NewRecording>& recordings); ///< at least one
    void choose(int id);
    void close(std::set<int> ids);
    void updateDeeds();
    void forgetFailuresOf(const Recording& recording); ///< which is closed
    void
    leaveFailedImport(); ///< a recording that cannot be read does not take the place of another
    QUrl midiToDrag(int id);
    Result<std::filesystem::path> folderToDragFrom(int id);
    void recordingsChanged();
    void reportFailure(const QString& message);

    RecordingRow rowOf(const Recording& recording) const;
    void updateList();
    void updateRow(int id);

    Parts m_parts;
    QAction* m_removeReference; ///< of what is looked at
    RecentRecordings m_recent;
    std::optional<QTemporaryDir> m_dragged; ///< what other programs were given
    /// Shown in the place of the current one when that cannot be read, the first that itself can
    /// be: what was opened with it, then what was looked at before.
    std::vector<int> m_instead;
};

} // namespace rollwright
