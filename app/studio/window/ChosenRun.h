#pragma once

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// What the chosen model made of the chosen recording; null as long as it is not done.
inline const Run* chosenRun(const Session& session, const Selection& selection)
{
    const Run* run = selection.runOf(session.find(selection.recording()));
    return run && run->transcription ? run : nullptr;
}

/// That, unless the data set stands in the place of the rolls: nothing is changed that is not seen.
inline const Run* seenRun(const Session& session, const Selection& selection, MainWindow& window)
{
    return window.actions().dataset->isChecked() ? nullptr : chosenRun(session, selection);
}

} // namespace rollwright
