#pragma once

#include <vector>

#include "core/notes/NoteList.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

class BeatScale;
struct Rhythm;

/// Where the pedal is written in a score.
struct PedalMark {
    enum class Kind { Down, Change, Up }; ///< a change is up and down again

    int place = 0; ///< in divisions
    Kind kind{};

    bool operator==(const PedalMark&) const = default;
};

/// Where a score begins and ends, in divisions.
struct ScoreSpan {
    int begin = 0;
    int end = 0;
};

/// In order, each at a place of its own; they begin with Down and end with Up. The pedal moves a
/// little after the notes that it holds, so its mark stands at the last that began, within a beat;
/// elsewhere at the nearest eighth, and within the score: what is pressed before or after it alone
/// is left out. Places are counted as in the rhythm of the notes.
std::vector<PedalMark> pedalMarksOf(const Pedalling& pedalling, const NoteList& notes,
                                    const Rhythm& rhythm, const BeatScale& scale, ScoreSpan score);

} // namespace rollwright
