#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QAction>
#include <QMenu>
#include <QObject>

#include "app/studio/base/ExportQueue.h"
#include "app/studio/files/ExportPlan.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"
#include "core/base/TimeSpan.h"

namespace rollwright {

class Exporter;

/// Writes what the chosen model heard, one action per format: the notes of the recording that is
/// looked at into a file, or those of all recordings, or of the marked ones, into a folder.
class NoteExportPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Session& session;
        const Selection& selection;
        MainWindow& window;
        Settings& settings;
        ExportQueue& exports;
    };
    using ExportedPart = std::function<std::optional<TimeSpan>()>;

    /// All must outlive the presenter.
    explicit NoteExportPresenter(Parts parts);

    /// Of the recording that is looked at; of several, the whole of each is exported.
    void setExportedPart(ExportedPart part) { m_exportedPart = std::move(part); }

    const std::vector<QAction*>& ofSeveral() const { return m_ofSeveral; } ///< one per format

private:
    void ask(const Exporter& exporter);
    void write(const Exporter& exporter, const std::optional<TimeSpan>& part, int runId,
               const QString& name);
    void askForSeveral(const Exporter& exporter);
    void askToReplace(const Exporter& exporter, std::vector<PlannedExport> plan);
    void write(const Exporter& exporter, std::vector<PlannedExport> plan);
    void update();

    Parts m_parts;
    QMenu* const m_menuOfSeveral; ///< in the File menu
    std::vector<QAction*> m_ofSeveral;
    ExportedPart m_exportedPart = [] { return std::nullopt; }; ///< none: everything
};

} // namespace rollwright
