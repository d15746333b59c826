#pragma once

#include <map>

#include "core/score/BeatOnsets.h"

namespace rollwright {

/// Into how many even parts beats are divided, by their numbers: 1, 2, 4 or 8, or 3 or 6; in
/// compound meters 1, 3, 6 or 12, or 2 or 4.
using BeatParts = std::map<int, int>;

/// Whether thirds explain the whole piece better than halves: its meter is compound.
bool thirdsAreUsual(const Beats& beats);

/// The likeliest divisions one after another (Viterbi): halves or thirds go on until others
/// explain clearly better when chords begin.
BeatParts partsOf(const Beats& beats, bool compound);

/// How far the chords of a beat are from the places of so many parts: a sum of half squares of
/// deviations and what it costs to write them there.
double misfit(const Beat& beat, int parts);

/// The likeliest division of a beat alone.
int partsOf(const Beat& beat, bool compound);

} // namespace rollwright
