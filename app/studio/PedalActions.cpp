#include "app/studio/PedalActions.h"

#include <QMenu>
#include <QMenuBar>

#include "app/studio/MainWindow.h"
#include "app/studio/NewAction.h"

namespace rollwright {

namespace {

QAction* make(MainWindow& window, const QString& text, const QString& toolTip,
              const QKeySequence& key = {})
{
    QAction* action = newAction(window, text, key);
    action->setToolTip(toolTip);
    action->setAutoRepeat(false);
    return action;
}

} // namespace

PedalActions::PedalActions(MainWindow& window)
    : find(make(
          window, tr("&Find the pedal"),
          tr("Find in the notes of the chosen model when the sustain pedal was down. MIDI files "
             "and a connected piano have it, too (Shift+P)"),
          Qt::SHIFT | Qt::Key_P)),
      press(make(window, tr("&Press it in the loop"),
                 tr("The pedal is down from the beginning of the loop to its end. Drag on the time "
                    "axis to mark one ([)"),
                 Qt::Key_BracketLeft)),
      lift(make(window, tr("&Lift it in the loop"),
                tr("The pedal is up from the beginning of the loop to its end (])"),
                Qt::Key_BracketRight)),
      change(make(window, tr("&Change it here"),
                  tr("The pedal is lifted at the playhead, and down again at once (Ctrl+Shift+P)"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      forget(make(window, tr("F&orget the pedal"), tr("MIDI files have the notes alone again"))),
      show(make(window, tr("&Show the pedal"), tr("As lines below the notes (Ctrl+P)"),
                Qt::CTRL | Qt::Key_P))
{
    show->setCheckable(true);
    show->setChecked(true);

    auto* menu = new QMenu(tr("Pe&dal"), &window);
    menu->addAction(find);
    menu->addSeparator();
    menu->addActions({press, lift, change});
    menu->addSeparator();
    menu->addActions({show, forget});
    menu->setToolTipsVisible(true);
    window.menuBar()->insertMenu(window.menuBar()->actions().last(), menu);
}

} // namespace rollwright
