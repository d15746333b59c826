#pragma once

#include <optional>

#include <QObject>

#include "app/studio/MainWindow.h"
#include "app/studio/Selection.h"
#include "app/studio/Session.h"

namespace rollwright {

/// Shows the recording that is looked at: its columns in the rolls and its scores beside them.
class RollPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter.
    RollPresenter(const Session& session, const Selection& selection, MainWindow& window);

private:
    void update();
    void updateRolls();
    void updateScores();
    void showReadout();

    const Session& m_session;
    const Selection& m_selection;
    MainWindow& m_window;
    std::optional<RollReadout> m_readout; ///< what lies under the cursor
};

} // namespace rollwright
