#include "ui/roll/NoteGrasp.h"

#include <cmath>

#include "core/notes/NoteEdit.h"
#include "ui/roll/EditOverlay.h"
#include "ui/roll/RollPane.h"

namespace rollwright {

namespace {

constexpr double kGrip = 4;       ///< pixels from an edge within which it is held
constexpr double kNarrowest = 14; ///< pixels; a narrower note can only be moved

/// Of two the later one.
std::optional<Note> noteAt(const RollPane& pane, std::size_t column, const NoteList& notes,
                           QPointF position)
{
    std::optional<Note> last;
    const double place = pane.mapping().pitchAt(position.y());
    for (const Note& note : notes) {
        if (std::abs(note.pitch.midi - place) <= 1 &&
            shapeIn(pane, column, note).contains(position))
            last = note;
    }
    return last;
}

} // namespace

std::optional<NoteGrasp> graspAt(const RollPane& pane, std::size_t column, const NoteList& notes,
                                 QPointF position)
{
    auto note = noteAt(pane, column, notes, position);
    for (const double beyond : {-kGrip, kGrip}) {
        if (!note && pane.role().row == RollRow::Frames)
            note = noteAt(pane, column, notes, position + QPointF(beyond, 0));
    }
    if (!note)
        return std::nullopt;
    const QRectF shape = shapeIn(pane, column, *note);
    if (pane.role().row == RollRow::Onsets || shape.width() < kNarrowest)
        return NoteGrasp{*note, NoteGrip::Body};
    if (position.x() >= shape.right() - kGrip)
        return NoteGrasp{*note, NoteGrip::Offset};
    if (position.x() <= shape.left() + kGrip)
        return NoteGrasp{*note, NoteGrip::Onset};
    return NoteGrasp{*note, NoteGrip::Body};
}

NoteList dragged(NoteGrip grip, const NoteList& notes, Seconds later, int semitones, Seconds end)
{
    switch (grip) {
    case NoteGrip::Body: return moved(notes, later, semitones, end);
    case NoteGrip::Onset: return withOnsetsMoved(notes, later);
    case NoteGrip::Offset: return withOffsetsMoved(notes, later, end);
    }
    return notes;
}

} // namespace rollwright
