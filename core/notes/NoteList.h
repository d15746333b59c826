#pragma once

#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

/// Notes in order of onset, then pitch. No two notes of one key overlap.
using NoteList = std::vector<Note>;

/// Sorts, drops notes without a positive length, joins notes of one key that begin together
/// (the longer one stays, with the greater velocity), and ends a note where the next of its key
/// begins. Velocities are clamped to 1..127.
NoteList tidied(std::vector<Note> notes);

} // namespace rollwright
