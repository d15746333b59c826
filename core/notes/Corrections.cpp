#include "core/notes/Corrections.h"

#include <algorithm>
#include <iterator>

#include "core/notes/Stroke.h"

namespace rollwright {

namespace {

constexpr Seconds kSameByHand{0.02};

/// Expects strokes in order.
bool isNearOne(const std::vector<Stroke>& strokes, const Note& note, Seconds within = kSameStroke)
{
    const auto next = std::ranges::lower_bound(strokes, Stroke{note.pitch, note.onset - within});
    return next != strokes.end() && next->pitch == note.pitch && next->onset <= note.onset + within;
}

} // namespace

NoteList corrected(const NoteList& heard, const Corrections& corrections)
{
    if (!corrections.ofNotes())
        return heard;
    const std::vector<Stroke> removed = strokesOf(corrections.removed);
    const std::vector<Stroke> added = strokesOf(corrections.added);
    std::vector<Note> notes = corrections.added;
    std::ranges::copy_if(heard, std::back_inserter(notes), [&](const Note& note) {
        return !isNearOne(removed, note) && !isNearOne(added, note);
    });
    return tidied(std::move(notes));
}

// By strokes, as a note may be shown shorter than it was added, cut by the next one of its key.
// What is heard near a change stays because it takes its own place.
Corrections replaced(Corrections corrections, std::span<const Note> shown,
                     std::span<const Note> before, std::span<const Note> after)
{
    const std::vector<Stroke> own = strokesOf(corrections.added);
    const std::vector<Stroke> gone = strokesOf(before);
    const std::vector<Stroke> come = strokesOf(after);
    std::ranges::copy_if(before, std::back_inserter(corrections.removed),
                         [&](const Note& note) { return !holds(own, note); });
    std::erase_if(corrections.added, [&](const Note& note) {
        return holds(gone, note) || isNearOne(come, note, kSameByHand);
    });
    for (const Note& note : shown) {
        if (holds(own, note) || holds(gone, note) || isNearOne(come, note, kSameByHand))
            continue;
        if (isNearOne(come, note) || isNearOne(gone, note)) {
            corrections.removed.push_back(note);
            corrections.added.push_back(note);
        }
    }
    corrections.added.insert(corrections.added.end(), after.begin(), after.end());
    return corrections;
}

} // namespace rollwright
