#pragma once

#include <optional>

#include <QPointF>

#include "core/notes/NoteList.h"

namespace rollwright {

class RollPane;

/// Where a note is held, and so what a drag does to it.
enum class NoteGrip {
    Body,   ///< moves it in time and pitch
    Onset,  ///< the left edge
    Offset, ///< the right edge
};

struct NoteGrasp {
    Note note;
    NoteGrip grip{};
};

/// What the mouse would hold at a place of a pane, among the notes of a column that it shows.
/// Edges, which only bars of some width have, reach a little beyond the note, where nothing else
/// is.
std::optional<NoteGrasp> graspAt(const RollPane& pane, std::size_t column, const NoteList& notes,
                                 QPointF position);

/// The notes of a recording that ends at `end` after a drag of one of them.
NoteList dragged(NoteGrip grip, const NoteList& notes, Seconds later, int semitones, Seconds end);

} // namespace rollwright
