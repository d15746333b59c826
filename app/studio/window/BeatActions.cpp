#include "app/studio/window/BeatActions.h"

#include <QMenu>
#include <QMenuBar>

#include "app/studio/base/NewAction.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

namespace {

QActionGroup* makeBeatsPerBar(MainWindow& window)
{
    auto* group = new QActionGroup(&window);
    for (const int beats : {2, 3, 4, 5, 6, 7, 9, 12}) {
        QAction* action = group->addAction(QString::number(beats));
        action->setCheckable(true);
        action->setData(beats);
    }
    return group;
}

} // namespace

BeatActions::BeatActions(MainWindow& window)
    : find(newOnce(window, tr("&Find beats"), Qt::Key_B)),
      tap(newOnce(window, tr("&Tap a beat"), Qt::Key_T)),
      twice(newOnce(window, tr("T&wice as many"))), half(newOnce(window, tr("Ha&lf as many"))),
      even(newOnce(window, tr("&Even tempo"))), beatsPerBar(makeBeatsPerBar(window)),
      insert(newOnce(window, tr("&Insert a beat here"), Qt::CTRL | Qt::Key_T)),
      remove(newOnce(window, tr("&Remove the beat here"), Qt::CTRL | Qt::SHIFT | Qt::Key_T)),
      barHere(newOnce(window, tr("Bar begins &here"), Qt::SHIFT | Qt::Key_B)),
      barsFromHere(newOnce(window, tr("Count bars &anew here"), Qt::CTRL | Qt::SHIFT | Qt::Key_B)),
      barsThroughout(newOnce(window, tr("&Count bars throughout"))),
      forget(newOnce(window, tr("F&orget beats"))),
      show(newSwitch(window, tr("&Show beats"), Qt::CTRL | Qt::Key_B)),
      clicks(newSwitch(window, tr("Clic&k on beats"), Qt::SHIFT | Qt::Key_T))
{
    find->setToolTip(tr("Find beats and bars in the notes of the chosen model. MIDI files have "
                        "them, too: the notes stay where they were played (B)"));
    tap->setToolTip(tr("While the recording plays, press T with each beat for some bars: the beats "
                       "before and after follow"));
    even->setToolTip(
        tr("All beats at the one tempo that fits best: for what was played to a click"));
    insert->setToolTip(
        tr("One more beat at the playhead; one that is there already is moved to it (Ctrl+T)"));
    remove->setToolTip(tr("Without the beat nearest to the playhead (Ctrl+Shift+T)"));
    barHere->setToolTip(tr("The beat nearest to the playhead begins a bar, and all bars that are "
                           "counted with it move along (Shift+B)"));
    barsFromHere->setToolTip(
        tr("The beat nearest to the playhead begins a bar; those before stay, the last of them may "
           "be shorter. For a beat too many or too few (Ctrl+Shift+B)"));
    barsThroughout->setToolTip(tr("No bar is cut short: all are counted from the first"));
    forget->setToolTip(tr("MIDI files have 120 beats a minute again"));
    clicks->setToolTip(tr("Playback clicks on each beat, higher where a bar begins (Shift+T)"));

    auto* menu = new QMenu(tr("&Beats"), &window);
    menu->addActions({find, tap});
    menu->addSeparator();
    menu->addActions({twice, half, even, insert, remove});
    menu->addSeparator();
    menu->addMenu(tr("Beats a &bar"))->addActions(beatsPerBar->actions());
    menu->addActions({barHere, barsFromHere, barsThroughout});
    menu->addSeparator();
    menu->addActions({show, clicks, forget});
    menu->setToolTipsVisible(true);
    window.menuBar()->insertMenu(window.menuBar()->actions().last(), menu);
}

QList<QAction*> BeatActions::ofGrid() const
{
    return beatsPerBar->actions() +
           QList<QAction*>{twice, half, even, insert, remove, barHere, barsFromHere, forget};
}

void BeatActions::setBeatsPerBar(int beats)
{
    for (QAction* action : beatsPerBar->actions())
        action->setChecked(action->data().toInt() == beats);
}

} // namespace rollwright
