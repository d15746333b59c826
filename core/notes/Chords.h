#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/notes/NoteList.h"

namespace rollwright {

/// Notes that begin together, within 50 ms.
struct Chord {
    Seconds time{};        ///< the mean of their onsets
    std::size_t notes = 0; ///< how many: chords hold all notes in order
    double accent = 0;     ///< beside those within two seconds: above 0 louder, fuller or lower
    double bass = 0;       ///< how much lower than those its lowest note is, in octaves; at least 0
    std::size_t upper = 0; ///< how many of the notes are middle C or above
    std::array<double, 12> classes{}; ///< how many are of each pitch class, from C on
};

/// In order of time. What tells strong places from weak ones is for the search of beats.
std::vector<Chord> chordsOf(const NoteList& notes);

} // namespace rollwright
