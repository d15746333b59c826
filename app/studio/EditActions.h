#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QList>
#include <QUndoGroup>

namespace rollwright {

class MainWindow;

/// The menu by which notes are corrected. The window owns the actions.
struct EditActions {
    /// Puts the menu behind the first one, and `correct` into the tool bar.
    EditActions(MainWindow& window, QUndoGroup& history);

    QAction* undo;
    QAction* redo;
    QAction* correct; ///< checkable: the mouse works on notes
    QAction* selectAll;
    QAction* remove;
    QAction* earlier;
    QAction* later;
    QAction* higher;
    QAction* lower;
    QAction* shorter;
    QAction* longer;
    QAction* louder;
    QAction* softer;
    QAction* join;
    QAction* accept; ///< what the chosen row of the table is compared with
    QAction* restore;

    QList<QAction*> ofSelection() const; ///< those that need notes to be selected

    Q_DECLARE_TR_FUNCTIONS(rollwright::EditActions)
};

} // namespace rollwright
