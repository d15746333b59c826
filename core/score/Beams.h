#pragma once

#include <vector>

#include "core/score/Meter.h"
#include "core/score/Score.h"

namespace rollwright {

/// What becomes of a beam at a note. A hook is a short one of a note alone.
enum class Beam : unsigned char { Begin, Continue, End, ForwardHook, BackwardHook };

/// Of each chord of a hand in a bar, its beams, the one for eighths first; none where it stands
/// alone or has no flag. `start` is where the first begins in its bar, in divisions. Beams join
/// what begins in one beat; beats of two eighths each are joined two by two, or the three of a bar.
std::vector<std::vector<Beam>> beamsOf(const std::vector<ScoreChord>& chords, int start,
                                       Meter meter);

} // namespace rollwright
