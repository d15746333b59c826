#pragma once

#include <vector>

#include "core/notes/NoteList.h"

namespace rollwright {

enum class Hand : unsigned char { Right, Left };

/// Which hand plays each note: the likeliest walk (Viterbi) of two hands along the keyboard, the
/// left one below the right one, that move little and reach for what is near them. About 20 ms for
/// a thousand notes; any thread.
std::vector<Hand> handsOf(const NoteList& notes);

} // namespace rollwright
