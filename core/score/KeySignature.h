#pragma once

#include "core/notes/NoteList.h"

namespace rollwright {

struct KeySignature {
    int fifths = 0; ///< sharps, or flats below 0: -5 to 6 in major, -6 to 5 in minor
    bool minor = false;

    bool operator==(const KeySignature&) const = default;
};

/// The key whose profile of pitch classes (`likeness`) correlates best with how often each is
/// struck, most of all in the beginning and in the end. C major for no notes. Of one performance
/// each of 196 movements of ASAP, 191 have their key signature so; by how long notes sound
/// (Krumhansl and Kessler, 1982) it would be 165.
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

/// The note a semitone below, written on the step below: F sharp for G.
Spelling leadingTo(const Spelling& note);

} // namespace rollwright
