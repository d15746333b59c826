#pragma once

#include <compare>
#include <cstddef>
#include <vector>

#include "core/score/Clefs.h"
#include "core/score/Score.h"

namespace rollwright {

/// A chord of the right hand.
struct ChordPlace {
    std::size_t bar = 0;
    std::size_t chord = 0;

    auto operator<=>(const ChordPlace&) const = default;
};

/// Chords that are written an octave lower than they sound, both ends among them.
struct OctaveShift {
    ChordPlace first;
    ChordPlace last;

    bool operator==(const OctaveShift&) const = default;
};

/// Where the right hand plays so high that it is read more easily an octave lower: for a beat at
/// least from A6 on, among chords that are all high. They are in order, cut no ties, and stand
/// where its clef is G.
std::vector<OctaveShift> octaveShiftsOf(const Score& score, const std::vector<BarClefs>& clefs);

} // namespace rollwright
