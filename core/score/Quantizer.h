#pragma once

#include <vector>

#include "core/notes/BeatGrid.h"
#include "core/notes/NoteList.h"
#include "core/score/HandSplit.h"
#include "core/score/Meter.h"

namespace rollwright {

/// When the notes of a performance begin and end in its score, in divisions; the first bar of the
/// grid begins at 0, an upbeat before.
struct Rhythm {
    struct Place {
        int start = 0;
        /// Later; where a note would end that is written as long as it sounds. A grace note begins
        /// and ends with what it leads to.
        int end = 0;

        bool isGrace() const { return end == start; }
    };

    Meter meter;
    std::vector<Place> places; ///< one a note
};

/// Notes that begin together (`chordsOf`) are put on the places of an even division of their beat,
/// for each beat the division that explains best when its chords begin: a beat is divided into 1,
/// 2, 4 or 8, or into 3 or 6. Where thirds explain the whole piece better, its meter is compound
/// and beats are divided into 1, 3, 6 or 12, or into 2 or 4. Where one hand plays halves and the
/// other thirds, each has its own division and chords. Ends go to the next half of a beat (third,
/// in compound meters and where the hand plays triplets), as they tell little: the pedal extends
/// them. Grace notes (`graceNotesOf`) take no time. `hands` has one a note.
Rhythm quantized(const NoteList& notes, const BeatGrid& grid, const std::vector<Hand>& hands);

} // namespace rollwright
