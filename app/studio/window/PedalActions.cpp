#include "app/studio/window/PedalActions.h"

#include <QMenu>
#include <QMenuBar>

#include "app/studio/base/NewAction.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

PedalActions::PedalActions(MainWindow& window)
    : find(newOnce(window, tr("&Find the pedal"), Qt::SHIFT | Qt::Key_P)),
      press(
          withOther(newOnce(window, tr("&Press it in the loop"), Qt::Key_BracketLeft), Qt::Key_H)),
      lift(withOther(newOnce(window, tr("&Lift it in the loop"), Qt::Key_BracketRight),
                     Qt::SHIFT | Qt::Key_H)),
      change(newOnce(window, tr("&Change it here"), Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      forget(newOnce(window, tr("F&orget the pedal"))),
      show(newSwitch(window, tr("&Show the pedal"), Qt::CTRL | Qt::Key_P))
{
    find->setToolTip(
        tr("Find in the notes of the chosen model when the sustain pedal was down. MIDI files "
           "and a connected piano have it, too (Shift+P)"));
    press->setToolTip(tr("The pedal is down from the beginning of the loop to its end. Drag on the "
                         "time axis to mark one ([ or H)"));
    lift->setToolTip(
        tr("The pedal is up from the beginning of the loop to its end (] or Shift+H)"));
    change->setToolTip(
        tr("The pedal is lifted at the playhead, and down again at once (Ctrl+Shift+P)"));
    forget->setToolTip(tr("MIDI files have the notes alone again"));
    show->setToolTip(tr("As lines below the notes (Ctrl+P)"));

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
