#pragma once

#include "core/notes/NoteList.h"

namespace rollwright {

struct KeySignature {
    int fifths = 0; ///< sharps, or flats below 0: -5 to 6 in major, -6 to 5 in minor
    bool minor = false;

    bool operator==(const KeySignature&) const = default;
};

/// The key whose profile of pitch classes correlates best with how long each one sounds (Krumhansl
/// and Kessler, "Tracing the dynamic changes in perceived tonal organization in a spatial
/// representation of musical keys", 1982). C major for no notes. Of eight performances of ASAP
/// whose annotations begin with a key signature, seven have it.
KeySignature keyOf(const NoteList& notes);

/// How a pitch is written.
struct Spelling {
    char step = 'C';
    int alter = 0; ///< semitones: 1 is a sharp
    int octave = 4;

    bool operator==(const Spelling&) const = default;
};

/// By twelve neighbours on the line of fifths: A flat to C sharp in C major, B flat to D sharp in A
/// minor.
Spelling spelled(Pitch pitch, KeySignature key);

} // namespace rollwright
