#pragma once

#include "core/notes/NoteList.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// Notes that end while the pedal is down sound until it is lifted, at the latest until their key
/// is struck again: the rule of the literature, as in PianoMovement.h.
NoteList sustained(NoteList notes, const Pedalling& pedalling);

} // namespace rollwright
