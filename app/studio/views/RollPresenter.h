#pragma once

#include <optional>

#include <QObject>

#include "app/studio/session/PerRecording.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Shows the recording that is looked at: its columns in the rolls, where they were looked at the
/// last time, and its scores beside them.
class RollPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter.
    RollPresenter(const Session& session, const Selection& selection, MainWindow& window);

private:
    /// The recording that is seen.
    struct Shown {
        int id = 0;
        bool beingRecorded = false;

        bool operator==(const Shown&) const = default;
    };

    void showRecording();
    void update();
    void updateRolls();
    void updateScores();
    void showReadout();

    const Selection& m_selection;
    MainWindow& m_window;
    Shown m_shown;
    PerRecording<ViewRange> m_views;
    std::optional<RollReadout> m_readout; ///< what lies under the cursor
};

} // namespace rollwright
