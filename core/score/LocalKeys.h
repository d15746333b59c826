#pragma once

#include <vector>

#include "core/notes/NoteList.h"
#include "core/score/KeySignature.h"

namespace rollwright {

/// The key in which the music is where each note begins, one a note, to spell it by: the likeliest
/// walk (Viterbi) through all keys of up to seven sharps or flats, which stays where it is, and
/// near the key of the piece, unless others fit clearly better. Notes that begin together have one
/// key.
std::vector<KeySignature> localKeysOf(const NoteList& notes, KeySignature home);

} // namespace rollwright
