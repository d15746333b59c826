#pragma once

#include "core/notes/BeatGrid.h"
#include "core/notes/Chords.h"

namespace rollwright {

/// Bars of two, three or four beats, as the accents of the chords on the beats, the harmony that
/// changes with them and the rhythm that comes back (`BarCues`) make likeliest. Where they ask for
/// it, bars are counted anew, as one beat too many or too few shifts all after it. Expects beats;
/// the grid's own bars do not count.
BeatGrid withLikeliestBars(BeatGrid grid, const std::vector<Chord>& chords);

} // namespace rollwright
