#pragma once

#include <span>

#include "core/notes/BeatGrid.h"
#include "core/notes/NoteList.h"

namespace rollwright {

/// Each note, as long as it was, where it begins at the nearest quarter of a beat, as far as a
/// recording of that `end` has room for it. Before the first beat and behind the last one the
/// tempo goes on. With less than two beats nothing is changed.
NoteList snapped(std::span<const Note> notes, const BeatGrid& grid, Seconds end);

} // namespace rollwright
