#pragma once

#include <map>
#include <vector>

#include "core/notes/Chords.h"
#include "core/notes/NoteList.h"

namespace rollwright {

class BeatScale;

/// A chord in its beat.
struct BeatOnset {
    double fraction = 0; ///< of the beat: 0 to 1
    bool isStep = false; ///< a second or less from a note of the chord before
};

/// A beat of a performance.
struct Beat {
    double length = 0;               ///< in seconds
    std::vector<BeatOnset> onsets{}; ///< one at least, in order
};

/// Those in which chords begin, by number.
using Beats = std::map<int, Beat>;

/// Of notes and their chords (`chordsOf`).
Beats beatsOf(const NoteList& notes, const std::vector<Chord>& chords, const BeatScale& scale);

} // namespace rollwright
