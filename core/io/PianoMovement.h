#pragma once

#include <span>
#include <vector>

#include "core/base/Units.h"
#include "core/io/MidiFile.h"
#include "core/notes/Note.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// One movement of a key or of the sustain pedal of a piano.
struct PianoMovement {
    enum class Kind { Strike, Release, PedalDown, PedalUp };

    Seconds time{};
    Kind kind{};
    int pitch = 0;    ///< MIDI number, 0 to 127; of strikes and releases
    int velocity = 0; ///< 1 to 127; of strikes

    bool operator==(const PianoMovement&) const = default;
};

/// What the keys and the pedal of one piano do when a MIDI file is played on it: all tracks and
/// channels but the drums, the pedal down from 64 on (controller 64). In order of time; at one tick
/// in order of track, but a key that was held is released before it is struck again.
std::vector<PianoMovement> movementsOf(const MidiFile& file);

/// The notes that movements in order of time make sound. A note ends when its key is released or,
/// with the pedal down, when the pedal is lifted; at the latest when its key is struck again, or at
/// the last movement. This is the rule by which the literature extends the labels of MAPS and
/// MAESTRO (Hawthorne et al., "Onsets and Frames", 2018). Notes of no length are left out. Ordered
/// by onset, then pitch.
std::vector<Note> notesOf(std::span<const PianoMovement> movements);

/// Those of a MIDI file, played on one piano as in `movementsOf`.
std::vector<Note> notesOf(const MidiFile& file);

/// When movements in order of time hold the sustain pedal down, at the latest until the last one.
Pedalling pedallingOf(std::span<const PianoMovement> movements);

} // namespace rollwright
