#pragma once

#include <vector>

#include "core/score/Meter.h"

namespace rollwright {

/// How long a note is written.
struct NoteValue {
    enum class Type : unsigned char { ThirtySecond, Sixteenth, Eighth, Quarter, Half, Whole };

    Type type = Type::Quarter;
    bool dotted = false;
    bool triplet = false; ///< three in the time of two

    bool operator==(const NoteValue&) const = default;
    int length() const; ///< in divisions
};

/// What is true of a stretch of a bar before it is written.
struct Stretch {
    int start = 0; ///< from the bar's beginning, in divisions
    int end = 0;   ///< later, within the bar
    bool rest = false;
};

/// The values whose sum is as long as the stretch, to be tied to each other. Those that begin on a
/// beat last whole beats, others end with theirs at the latest, but for a quarter note on the
/// second half of one, and a dotted one on a beat or there; rests show beats and their parts.
/// `triplets` says of each beat of the bar whether it is written in triplets; stretches begin and
/// end at places of these or of thirty-seconds.
std::vector<NoteValue> valuesOf(Stretch stretch, Meter meter, const std::vector<bool>& triplets);

} // namespace rollwright
