#pragma once

#include <vector>

#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "core/io/Project.h"

namespace rollwright {

/// What is open as a project has it, and the other way round. Both without what recordings are
/// known by and without their loops.

std::vector<ProjectRecording> recordingsOf(const Session& session);
Project projectOf(const Session& session, const Selection& selection);
/// Whether these and no others are open, and nothing else was made of them.
bool areOpen(const std::vector<ProjectRecording>& recordings, const Session& session);

/// With their runs; returns the recordings' ids. What was looked at is transcribed first, the rest
/// model by model. A model that is not among `installed` is asked for all the same: the run fails,
/// but keeps what was made of it.
std::vector<int> openIn(Session& session, const Project& project,
                        const std::vector<ModelInfo>& installed);

/// The thresholds that these recordings have, as far as they are open, in the place of those that
/// came since.
void restoreThresholds(Session& session, const std::vector<ProjectRecording>& recordings);

} // namespace rollwright
