#pragma once

#include <QAction>

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
};

} // namespace rollwright
