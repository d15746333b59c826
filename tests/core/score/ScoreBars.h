#pragma once

#include "core/score/Score.h"

namespace rollwright {

/// Bars of four quarter notes for tests.

inline ScoreChord chordOf(std::vector<ScoreChord::Key> keys, NoteValue value = {})
{
    return {value, std::move(keys)};
}

/// The same chord on each beat of both hands, or of one; without keys a hand is silent.
inline ScoreBar evenBar(const std::vector<ScoreChord::Key>& right,
                        const std::vector<ScoreChord::Key>& left = {})
{
    ScoreBar bar{1, 4 * kDivisions};
    if (!right.empty())
        bar.hands[0].assign(4, chordOf(right));
    if (!left.empty())
        bar.hands[1].assign(4, chordOf(left));
    return bar;
}

} // namespace rollwright
