#pragma once

#include <vector>

#include "core/notes/BeatGrid.h"

namespace rollwright {

/// Seconds to beats as a real number. The beat on which the first bar begins is 0; before the first
/// beat and after the last the tempo goes on.
class BeatScale
{
public:
    /// A grid of fewer than two beats is taken as one of 120 a minute.
    explicit BeatScale(const BeatGrid& grid);

    double beatOf(Seconds time) const;
    Seconds lengthOf(int beat) const; ///< from this beat to the next

private:
    std::vector<Seconds> m_beats; ///< at least two
    int m_first;                  ///< the number of the first
};

} // namespace rollwright
