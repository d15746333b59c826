#include "core/notes/BeatSnap.h"

#include <algorithm>
#include <cmath>

#include "core/notes/NoteEdit.h"

namespace rollwright {

namespace {

constexpr int kParts = 4; ///< of a beat

/// Expects two beats at least.
Seconds nearestPart(const std::vector<Seconds>& beats, Seconds time)
{
    const auto next = std::upper_bound(beats.begin() + 1, beats.end() - 1, time);
    const Seconds beat = *(next - 1);
    const Seconds part = (*next - beat) / kParts;
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
