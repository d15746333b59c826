#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

/// How much later the estimated onsets lie than the reference's: the median over the notes matched
/// within 100 ms. Absent when none match. A recording's constant shift (the way of the sound to the
/// microphone) taken out with `moved` gives its "aligned" scores.
std::optional<Seconds> medianOnsetDeviation(std::span<const Note> reference,
                                            std::span<const Note> estimate);

/// The notes, `shift` later.
std::vector<Note> moved(std::span<const Note> notes, Seconds shift);

} // namespace rollwright
