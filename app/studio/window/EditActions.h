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
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* pasteInPlace;
    QAction* remove;
    QAction* selectAll;
    QAction* correct; ///< checkable: the mouse works on notes
    QAction* add;     ///< at the playhead
    QAction* split;   ///< likewise
    QAction* join;
    QAction* snap; ///< where beats are known
    QAction* earlier;
    QAction* later;
    QAction* higher;
    QAction* lower;
    QAction* octaveHigher;
    QAction* octaveLower;
    QAction* shorter;
    QAction* longer;
    QAction* louder;
    QAction* softer;
    QAction* loop;   ///< plays the selected notes again and again
    QAction* accept; ///< what the chosen row of the table is compared with
    QAction* restore;

    QList<QAction*> ofClipboard() const { return {cut, copy, paste, pasteInPlace, remove}; }
    QList<QAction*> ofNotes() const;     ///< that change those that are selected, and add some
    QList<QAction*> ofSelection() const; ///< those that need notes to be selected

    Q_DECLARE_TR_FUNCTIONS(rollwright::EditActions)
};

} // namespace rollwright
