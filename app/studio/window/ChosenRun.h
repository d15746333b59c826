#pragma once

#include <QAction>

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// What the chosen model made of the chosen recording; null as long as it is not done.
inline const Run* chosenRun(const Selection& selection)
{
    const Run* run = selection.run();
    return run && run->transcription ? run : nullptr;
}

/// That, unless the data set stands in the place of the rolls: nothing is changed that is not seen.
inline const Run* seenRun(const Selection& selection, MainWindow& window)
{
    return window.actions().dataset->isChecked() ? nullptr : chosenRun(selection);
}

/// Calls `update` of `owner` whenever the run that is seen, or what is known of it, may be another.
template <typename Owner>
void whenSeenRunChanges(const Session& session, const Selection& selection, MainWindow& window,
                        Owner& owner, void (Owner::*update)())
{
    QObject::connect(&session, &Session::contentChanged, &owner,
                     [&owner, &selection, update](int id) {
                         if (id == selection.recording())
                             (owner.*update)();
                     });
    for (const auto changed : {&Selection::recordingChanged, &Selection::modelChanged})
        QObject::connect(&selection, changed, &owner, update);
    QObject::connect(window.actions().dataset, &QAction::toggled, &owner, update);
}

} // namespace rollwright
