#pragma once

#include <vector>

#include "core/notes/NoteList.h"

namespace rollwright {

/// Notes that begin together, within 50 ms.
struct Chord {
    Seconds time{};    ///< the mean of their onsets
    double accent = 0; ///< beside those within two seconds: above 0 louder, fuller or lower
    double bass = 0;   ///< how much lower than those its lowest note is, in octaves; at least 0
};

/// In order of time. For the search of beats: what tells strong places from weak ones.
std::vector<Chord> chordsOf(const NoteList& notes);

} // namespace rollwright
