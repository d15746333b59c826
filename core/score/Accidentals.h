#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/score/KeySignature.h"

namespace rollwright {

/// What the signature makes of a step ('A' to 'G'), in semitones.
int alterIn(KeySignature key, char step);

/// The accidentals of one staff, bar by bar. One is written where a note is not what the signature
/// or the last accidental of its line or space and octave says, and holds until the bar ends. A
/// note that is tied to the one before has none, and over the bar line none holds after it. The
/// next note in its place is written with one in any case, and so is the first in a place that was
/// altered when the bar before ended, as a reminder.
class BarAccidentals
{
public:
    explicit BarAccidentals(KeySignature key) : m_key(key) {}

    /// Of each note of the next chord, whether its accidental is written.
    std::vector<bool> writtenFor(const std::vector<Spelling>& chord, bool tiedToPrevious);
    void nextBar();

private:
    using Place = std::pair<char, int>; ///< step and octave

    bool holds(const Spelling& note) const;

    KeySignature m_key;
    std::map<Place, std::optional<int>> m_alters; ///< none: to be written in any case
};

} // namespace rollwright
