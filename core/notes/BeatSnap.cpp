#include "core/notes/BeatSnap.h"

#include <cmath>
#include <cstddef>
#include <vector>

#include "core/notes/NoteEdit.h"

namespace rollwright {

namespace {

constexpr int kParts = 4; ///< of a beat

/// Expects two beats at least.
Seconds nearestPart(const std::vector<Seconds>& beats, Seconds time)
{
    const std::size_t previous = beatUntil(beats, time);
    const Seconds beat = beats[previous];
    const Seconds part = (beats[previous + 1] - beat) / kParts;
    return beat + std::round((time - beat) / part) * part;
}

} // namespace

NoteList snapped(std::span<const Note> notes, const BeatGrid& grid, Seconds end)
{
    NoteList list(notes.begin(), notes.end());
    if (grid.beats.size() < 2)
        return list;
    for (Note& note : list)
        note = moved({&note, 1}, nearestPart(grid.beats, note.onset) - note.onset, 0, end).front();
    return list;
}

} // namespace rollwright
