#pragma once

#include <algorithm>
#include <compare>
#include <iterator>
#include <span>
#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

/// Onsets of one key that lie nearer are one stroke, heard twice.
constexpr Seconds kSameStroke{0.05};

/// What makes a note that note, however long and loud it is.
struct Stroke {
    Pitch pitch;
    Seconds onset;

    auto operator<=>(const Stroke&) const = default;
};

inline Stroke strokeOf(const Note& note)
{
    return {note.pitch, note.onset};
}

/// In order, to be searched.
inline std::vector<Stroke> strokesOf(std::span<const Note> notes)
{
    std::vector<Stroke> strokes;
    strokes.reserve(notes.size());
    std::ranges::transform(notes, std::back_inserter(strokes), strokeOf);
    std::ranges::sort(strokes);
    return strokes;
}

/// Whether one of `strokes`, which are in order, is that of the note.
inline bool holds(const std::vector<Stroke>& strokes, const Note& note)
{
    return std::ranges::binary_search(strokes, strokeOf(note));
}

} // namespace rollwright
