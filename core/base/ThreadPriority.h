#pragma once

namespace rollwright {

/// Lets the calling thread run before ordinary ones, where the system allows the user to ask for
/// it (RLIMIT_RTPRIO); else nothing changes. For threads that work for a moment and then wait: a
/// transcription that takes all cores neither makes the sound stutter nor notes come late.
void askForPriority();

/// Lets the other threads of the program run before the calling one and those that it will begin.
/// For threads that work for long: it works where nothing else may be asked for.
void giveWay();

} // namespace rollwright
