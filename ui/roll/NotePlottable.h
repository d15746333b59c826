#pragma once

#include <memory>
#include <optional>

#include "core/notes/NoteList.h"
#include "ui/plot/RollPlottable.h"
#include "ui/theme/ColourMap.h"

namespace rollwright {

enum class NoteShape {
    Bar,   ///< from onset to offset
    Onset, ///< a mark around the onset
};

/// The part of a key's row that notes are drawn in: all of it, or one of several equal lanes when
/// several lists share a pane. Lane 0 is the highest.
struct NoteLane {
    int index = 0;
    int count = 1;
};

/// Notes of a roll, coloured by velocity: one plottable for all of them, which draws only those in
/// view, and a crowd of them as one picture.
class NotePlottable : public RollPlottable
{
    Q_OBJECT
public:
    NotePlottable(QCPAxisRect& axisRect, NoteShape shape, NoteLane lane = {});

    /// Sorted by onset, as every NoteList; null is no notes.
    void setNotes(std::shared_ptr<const NoteList> notes);
    void setColours(const ColourMap& velocity);

    /// The note that is drawn there; of two the later one.
    std::optional<Note> noteAt(Seconds time, Pitch pitch) const;

    /// Where a note is drawn, in widget coordinates.
    static QRectF shapeOf(const Note& note, NoteShape shape, const TimePitchMapping& map,
                          NoteLane lane = {});

protected:
    void draw(QCPPainter* painter) override;

private:
    NoteShape m_shape;
    NoteLane m_lane;
    std::shared_ptr<const NoteList> m_notes;
    Seconds m_longest{0};
    ColourMap m_colours;
};

} // namespace rollwright
