#pragma once

#include <memory>
#include <optional>

#include "core/notes/NoteList.h"
#include "ui/roll/RollPlottable.h"
#include "ui/theme/ColourMap.h"

namespace rollwright {

enum class NoteShape {
    Bar,   ///< from onset to offset
    Onset, ///< a mark around the onset
};

/// Notes of a roll, coloured by velocity: one plottable for all of them, which draws only those in
/// view.
class NotePlottable : public RollPlottable
{
    Q_OBJECT
public:
    NotePlottable(QCPAxisRect& axisRect, NoteShape shape);

    /// Sorted by onset, as every NoteList; null is no notes.
    void setNotes(std::shared_ptr<const NoteList> notes);
    void setColours(const ColourMap& velocity);

    /// The note that is drawn there; of two the later one.
    std::optional<Note> noteAt(Seconds time, Pitch pitch) const;

    /// Where a note is drawn, in widget coordinates.
    static QRectF shapeOf(const Note& note, NoteShape shape, const TimePitchMapping& map);

protected:
    void draw(QCPPainter* painter) override;

private:
    NoteShape m_shape;
    std::shared_ptr<const NoteList> m_notes;
    Seconds m_longest{0};
    ColourMap m_colours;
};

} // namespace rollwright
