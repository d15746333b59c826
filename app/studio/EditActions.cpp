#include "app/studio/EditActions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include "app/studio/MainWindow.h"
#include "app/studio/NewAction.h"

namespace rollwright {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("EditActions", text);
}

QAction* make(MainWindow& window, const char* text, const QKeySequence& key = {})
{
    return newAction(window, tr(text), key);
}

/// A key that other widgets of the window use for something else.
QAction* makeForNotes(MainWindow& window, const char* text, const QKeySequence& key)
{
    QAction* action = make(window, text, key);
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
      correct(make(window, "&Correct notes", Qt::Key_C)),
      selectAll(makeForNotes(window, "Select &all notes", QKeySequence::SelectAll)),
      remove(makeForNotes(window, "&Delete", Qt::Key_Delete)),
      earlier(make(window, "&Earlier", Qt::ALT | Qt::Key_Left)),
      later(make(window, "&Later", Qt::ALT | Qt::Key_Right)),
      higher(make(window, "&Higher", Qt::ALT | Qt::Key_Up)),
      lower(make(window, "Lo&wer", Qt::ALT | Qt::Key_Down)),
      shorter(make(window, "&Shorter", Qt::ALT | Qt::SHIFT | Qt::Key_Left)),
      longer(make(window, "Lon&ger", Qt::ALT | Qt::SHIFT | Qt::Key_Right)),
      louder(make(window, "Lo&uder", Qt::CTRL | Qt::Key_Up)),
      softer(make(window, "So&fter", Qt::CTRL | Qt::Key_Down)),
      join(make(window, "&Join", Qt::CTRL | Qt::Key_J)),
      accept(make(window, "Acce&pt what it is compared with", Qt::Key_A)),
      restore(make(window, "Restore what the &model heard"))
{
    correct->setCheckable(true);
    correct->setAutoRepeat(false);
    correct->setToolTip(tr("Correct the notes of the chosen model: drag them or their edges, "
                           "double click where one is missing, Delete (C)"));
    accept->setToolTip(tr("Make the chosen row of the note list as the ground truth or the other "
                          "model has it (A)"));

    auto* menu = new QMenu(tr("&Edit"), &window);
    menu->addActions({undo, redo});
    menu->addSeparator();
    menu->addActions({correct, selectAll});
    menu->addSeparator();
    menu->addActions(ofSelection());
    menu->addSeparator();
    menu->addActions({accept, restore});
    menu->setToolTipsVisible(true);
    window.menuBar()->insertMenu(window.menuBar()->actions().value(1), menu);
    if (auto* bar = window.findChild<QToolBar*>("tools")) {
        bar->addSeparator();
        bar->addAction(correct);
    }
}

QList<QAction*> EditActions::ofSelection() const
{
    return {remove, earlier, later, higher, lower, shorter, longer, louder, softer, join};
}

} // namespace rollwright
