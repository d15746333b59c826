#pragma once

#include <filesystem>

#include <QAction>
#include <QObject>

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Makes what the chosen model heard, as far as it was corrected, the ground truth of the
/// recording: a table of notes beside it, which is found when it is opened again, and which
/// training reads.
class TruthPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        const Selection& selection;
        MainWindow& window;
        Settings& settings;
    };

    /// All must outlive the presenter; the window has its menu for editing.
    explicit TruthPresenter(Parts parts);

private:
    void ask();
    void take(int runId, const std::filesystem::path& file);
    void update();

    Parts m_parts;
    QAction* m_action;
};

} // namespace rollwright
