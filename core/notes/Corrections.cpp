#include "core/notes/Corrections.h"

#include <algorithm>
#include <iterator>

namespace rollwright {

namespace {

constexpr Seconds kSameStroke{0.05};

/// What makes a note that note.
struct Stroke {
    Pitch pitch;
    Seconds onset;

    auto operator<=>(const Stroke&) const = default;
};

Stroke strokeOf(const Note& note)
{
    return {note.pitch, note.onset};
}

std::vector<Stroke> strokesOf(const Corrections& corrections)
{
    std::vector<Stroke> strokes;
    for (const auto* notes : {&corrections.removed, &corrections.added})
        std::ranges::transform(*notes, std::back_inserter(strokes), strokeOf);
    std::ranges::sort(strokes);
    return strokes;
}

/// Expects strokes in order.
bool holds(const std::vector<Stroke>& strokes, const Note& note)
{
    const auto next =
        std::ranges::lower_bound(strokes, Stroke{note.pitch, note.onset - kSameStroke});
    return next != strokes.end() && next->pitch == note.pitch &&
           next->onset <= note.onset + kSameStroke;
}

} // namespace

NoteList corrected(const NoteList& heard, const Corrections& corrections)
{
    if (corrections.empty())
        return heard;
    const std::vector<Stroke> known = strokesOf(corrections);
    std::vector<Note> notes = corrections.added;
    std::ranges::copy_if(heard, std::back_inserter(notes),
                         [&](const Note& note) { return !holds(known, note); });
    return tidied(std::move(notes));
}

// A note may be shown shorter than it was added, cut by the next one of its key.
Corrections replaced(Corrections corrections, std::span<const Note> before,
                     std::span<const Note> after)
{
    for (const Note& note : before) {
        const auto own = std::ranges::find(corrections.added, strokeOf(note), strokeOf);
        if (own != corrections.added.end())
            corrections.added.erase(own);
        else
            corrections.removed.push_back(note);
    }
    corrections.added.insert(corrections.added.end(), after.begin(), after.end());
    return corrections;
}

} // namespace rollwright
