#pragma once

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QList>

namespace rollwright {

class MainWindow;

/// The menu of beats and bars. The window owns the actions.
struct BeatActions {
    explicit BeatActions(MainWindow& window); ///< puts the menu before the last one

    QAction* find;
    QAction* tap;
    QAction* twice;
    QAction* half;
    QAction* even;
    QActionGroup* beatsPerBar; ///< data(): how many
    QAction* insert;
    QAction* remove;
    QAction* barHere;
    QAction* barsFromHere;
    QAction* barsThroughout;
    QAction* forget;
    QAction* show;   ///< checkable
    QAction* clicks; ///< checkable

    QList<QAction*> ofGrid() const; ///< those that need beats
    void setBeatsPerBar(int beats); ///< checks its action, if there is one

    Q_DECLARE_TR_FUNCTIONS(rollwright::BeatActions)
};

} // namespace rollwright
