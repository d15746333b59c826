#pragma once

#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/training/RenderPlan.h"

namespace rollwright {

/// What became of the performances.
struct RenderSummary {
    int rendered = 0;
    int present = 0;            ///< were whole already
    Seconds duration{};         ///< of all recordings that are there now
    std::vector<Error> skipped; ///< performances and SoundFonts that cannot be used, by subject
};

/// Renders performances to recordings for training: 16 kHz mono FLAC with a table of its notes
/// beside it (`onset offset pitch velocity`; seconds, MIDI number, velocity as it was played;
/// offsets extended by the sustain pedal), all in one folder, which is made where it is not there
/// and goes again where nothing came into it. Names, choices and sound depend on the options alone.
///
/// Files that are whole already stay, so the same call goes on where an earlier one was ended,
/// whatever ended it. Reports Stage::Rendering.
///
/// Fails with FileNotFound, FileNotReadable or InvalidArgument (no MIDI files, renders of other
/// settings in the folder), UnsupportedSoundFont (none can be used), FileNotWritable, DiskFull,
/// OutOfMemory or Cancelled.
Result<RenderSummary> render(const RenderOptions& options, JobControl& control);

} // namespace rollwright
