#pragma once

#include <QAction>
#include <QCoreApplication>

namespace rollwright {

class MainWindow;

/// The menu of the sustain pedal. The window owns the actions.
struct PedalActions {
    explicit PedalActions(MainWindow& window); ///< puts the menu before the last one

    QAction* find;
    QAction* press;
    QAction* lift;
    QAction* change;
    QAction* forget;
    QAction* show; ///< checkable

    Q_DECLARE_TR_FUNCTIONS(rollwright::PedalActions)
};

} // namespace rollwright
