#pragma once

#include <vector>

#include "core/io/MidiFile.h"
#include "core/notes/Note.h"

namespace rollwright {

/// The notes of a MIDI file as they sound on one piano: all tracks and channels but the drums play
/// the same keys with one sustain pedal. A note ends when its key is released or, with the pedal
/// down (controller 64 at 64 or more), when the pedal is lifted; at the latest when its key is
/// struck again, or at the last note or pedal event of the file. This is the rule by which the
/// literature extends the labels of MAPS and MAESTRO (Hawthorne et al., "Onsets and Frames", 2018).
/// Notes of no length are left out. Ordered by onset, then pitch.
std::vector<Note> notesOf(const MidiFile& file);

} // namespace rollwright
