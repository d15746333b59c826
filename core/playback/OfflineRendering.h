#pragma once

#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/notes/NoteList.h"
#include "core/playback/PianoSynth.h"

namespace rollwright {

/// All of `notes` on a piano, interleaved stereo from time 0 until the last string is silent
/// (at most 10 s after the last offset). Fails with Cancelled.
Result<std::vector<float>> renderNotes(PianoSynth& piano, const NoteList& notes,
                                       JobControl& control);

} // namespace rollwright
