#pragma once

namespace rollwright {

/// Score time is counted in divisions, as in MusicXML: 24 a quarter note hold thirty-seconds,
/// triplets and sextuplets.
inline constexpr int kDivisions = 24;
inline constexpr int kThirtySecond = kDivisions / 8; ///< other places are those of triplets

/// How bars are made of beats. A beat is a quarter note or, in compound meters, a dotted one.
struct Meter {
    int beatsPerBar = 4;
    bool compound = false;

    bool operator==(const Meter&) const = default;

    int beat() const { return compound ? kDivisions * 3 / 2 : kDivisions; } ///< in divisions
    int bar() const { return beat() * beatsPerBar; }                        ///< in divisions
    int denominator() const { return compound ? 8 : 4; }        ///< of the time signature: 4/4, 6/8
    int unit() const { return 4 * kDivisions / denominator(); } ///< that it counts, in divisions
};

} // namespace rollwright
