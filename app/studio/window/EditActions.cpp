#include "app/studio/window/EditActions.h"

#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include "app/studio/base/NewAction.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

namespace {

/// A key that other widgets of the window use for something else.
QAction* makeForNotes(MainWindow& window, const QString& text, const QKeySequence& key)
{
    QAction* action = newAction(window, text, key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    window.rolls().addAction(action);
    window.notes().addAction(action);
    return action;
}

QAction* withKey(QAction* action, const QKeySequence& key)
{
    action->setShortcut(key);
    return action;
}

} // namespace

EditActions::EditActions(MainWindow& window, QUndoGroup& history)
    : undo(withKey(history.createUndoAction(&window), QKeySequence::Undo)),
      redo(withKey(history.createRedoAction(&window), QKeySequence::Redo)),
      cut(makeForNotes(window, tr("Cu&t"), QKeySequence::Cut)),
      copy(makeForNotes(window, tr("Cop&y"), QKeySequence::Copy)),
      paste(makeForNotes(window, tr("Paste he&re"), QKeySequence::Paste)),
      pasteInPlace(
          makeForNotes(window, tr("Paste at their own times"), Qt::CTRL | Qt::SHIFT | Qt::Key_V)),
      remove(makeForNotes(window, tr("&Delete"), Qt::Key_Delete)),
      selectAll(makeForNotes(window, tr("Select &all notes"), QKeySequence::SelectAll)),
      correct(newSwitch(window, tr("&Correct notes"), Qt::Key_C)),
      add(newAction(window, tr("Add a &note here"), Qt::Key_Insert)),
      split(newOnce(window, tr("Spl&it here"), Qt::CTRL | Qt::SHIFT | Qt::Key_J)),
      join(newAction(window, tr("&Join"), Qt::CTRL | Qt::Key_J)),
      snap(newOnce(window, tr("Snap to &beats"), Qt::Key_Q)),
      earlier(newAction(window, tr("&Earlier"), Qt::ALT | Qt::Key_Left)),
      later(newAction(window, tr("&Later"), Qt::ALT | Qt::Key_Right)),
      higher(newAction(window, tr("&Higher"), Qt::ALT | Qt::Key_Up)),
      lower(newAction(window, tr("Lo&wer"), Qt::ALT | Qt::Key_Down)),
      octaveHigher(newAction(window, tr("An octave higher"), Qt::ALT | Qt::SHIFT | Qt::Key_Up)),
      octaveLower(newAction(window, tr("An octave lower"), Qt::ALT | Qt::SHIFT | Qt::Key_Down)),
      shorter(newAction(window, tr("&Shorter"), Qt::ALT | Qt::SHIFT | Qt::Key_Left)),
      longer(newAction(window, tr("Lon&ger"), Qt::ALT | Qt::SHIFT | Qt::Key_Right)),
      louder(newAction(window, tr("Lo&uder"), Qt::CTRL | Qt::Key_Up)),
      softer(newAction(window, tr("So&fter"), Qt::CTRL | Qt::Key_Down)),
      loop(newOnce(window, tr("L&oop the selected notes"), Qt::SHIFT | Qt::Key_L)),
      accept(newAction(window, tr("Acce&pt what it is compared with"), Qt::Key_A)),
      restore(newAction(window, tr("Restore what the &model heard")))
{
    window.notes().removeAction(selectAll); // in the list, its key selects the rows
    correct->setToolTip(tr("Correct the notes of the chosen model: drag them or their edges, "
                           "double click where one is missing, Delete (C)"));
    paste->setToolTip(tr("Notes that were copied, here or from a table in another program, begin "
                         "at the playhead (Ctrl+V)"));
    pasteInPlace->setToolTip(tr("Notes that were copied lie where the table has them, also in "
                                "another recording (Ctrl+Shift+V)"));
    add->setToolTip(tr("At the playhead, of the key of the selected note, or of the one that the "
                       "model held likeliest there (Insert)"));
    split->setToolTip(tr("The selected notes that sound at the playhead become two "
                         "(Ctrl+Shift+J)"));
    snap->setToolTip(tr("The selected notes begin at the nearest quarter of a beat (Q)"));
    accept->setToolTip(tr("Make the chosen row of the note list as the ground truth or the other "
                          "model has it (A)"));

    auto* menu = new QMenu(tr("&Edit"), &window);
    menu->setObjectName("edit");
    menu->addActions({undo, redo});
    menu->addSeparator();
    menu->addActions(ofClipboard());
    menu->addAction(selectAll);
    menu->addSeparator();
    menu->addAction(correct);
    menu->addActions(ofNotes());
    menu->addSeparator();
    menu->addActions({loop, accept, restore});
    menu->setToolTipsVisible(true);
    window.menuBar()->insertMenu(window.menuBar()->actions().value(1), menu);
    if (auto* bar = window.findChild<QToolBar*>("tools")) {
        bar->addSeparator();
        bar->addAction(correct);
    }
}

QList<QAction*> EditActions::ofNotes() const
{
    return {add,   split,        join,        snap,    earlier, later,  higher,
            lower, octaveHigher, octaveLower, shorter, longer,  louder, softer};
}

QList<QAction*> EditActions::ofSelection() const
{
    return {cut,   copy,         remove,      split,   join,   snap,   earlier, later, higher,
            lower, octaveHigher, octaveLower, shorter, longer, louder, softer,  loop};
}

} // namespace rollwright
