#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/notes/BeatGrid.h"
#include "core/notes/NoteList.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// What a person changed in the notes that a model heard, and added to them. It is about strokes,
/// not about one list of notes, so it holds for other thresholds and for another run as well: a
/// stroke is known again by its key and its onset, within 50 ms.
struct Corrections {
    std::vector<Note> removed; ///< heard, but not to be there
    std::vector<Note> added;   ///< in the place of the same stroke where it was heard, too

    std::optional<BeatGrid> beats{};  ///< of the music, where they were asked for
    std::optional<Pedalling> pedal{}; ///< likewise; without a press: it was never down

    bool ofNotes() const { return !removed.empty() || !added.empty(); }
    bool empty() const { return !ofNotes() && !beats && !pedal; }
    bool operator==(const Corrections&) const = default;
};

NoteList corrected(const NoteList& heard, const Corrections& corrections);

/// The corrections after which `after` stand in the place of `before`, notes of the corrected list
/// that is `shown`. Its other notes stay, be they within 50 ms of these; within 20 ms a hand means
/// that very note, and the new one takes its place.
Corrections replaced(Corrections corrections, std::span<const Note> shown,
                     std::span<const Note> before, std::span<const Note> after);

} // namespace rollwright
