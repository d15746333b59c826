#pragma once

#include <array>
#include <vector>

#include "core/score/Score.h"

namespace rollwright {

enum class Clef : unsigned char { G, F };

using BarClefs = std::array<Clef, 2>; ///< by `Hand`

/// How many ledger lines a note has in a clef.
int ledgerLines(Pitch pitch, Clef clef);

/// The clefs of each bar: those with the fewest ledger lines, where one a note is none too many,
/// and a change is worth some. Before silent bars a clef stays.
std::vector<BarClefs> clefsOf(const std::vector<ScoreBar>& bars);

} // namespace rollwright
