#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

/// How much later each estimated onset lies than the reference's, over the notes matched within
/// 100 ms, in order of the reference.
std::vector<Seconds> onsetDeviations(std::span<const Note> reference,
                                     std::span<const Note> estimate);

/// The middle one, or the mean of the two in the middle; absent when there are none.
std::optional<Seconds> medianOf(std::vector<Seconds> values);

/// The median of the deviations. Absent when no notes match. A recording's constant shift (the way
/// of the sound to the microphone) taken out with `moved` gives its "aligned" scores.
std::optional<Seconds> medianOnsetDeviation(std::span<const Note> reference,
                                            std::span<const Note> estimate);

/// The notes, `shift` later.
std::vector<Note> moved(std::span<const Note> notes, Seconds shift);

} // namespace rollwright
