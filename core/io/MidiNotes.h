#pragma once

#include <vector>

#include "core/io/MidiFile.h"
#include "core/notes/Note.h"

namespace rollwright {

/// The notes of a MIDI file as they sound on one piano: all tracks and channels but the drums play
/// the same keys with one sustain pedal. The rule by which notes end stands in PianoMovement.h.
std::vector<Note> notesOf(const MidiFile& file);

} // namespace rollwright
