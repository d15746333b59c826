#pragma once

#include <optional>

#include <QRectF>

#include "core/notes/NoteList.h"
#include "ui/roll/GlassPane.h"

namespace rollwright {

class RollPane;

/// What is drawn of a column while its notes are corrected.
struct EditMarks {
    std::optional<std::size_t> column; ///< none: nothing is drawn
    NoteList selected;                 ///< framed; where frames would hide all else, covered
    NoteList dragged;                  ///< where the selected ones would come to lie
    NoteList added;                    ///< by hand: with a dashed outline
    NoteList removed;                  ///< by hand: struck through
    QRectF band;                       ///< that selects, in coordinates of the plot; may be null
};

/// Notes that are selected, dragged or were changed by hand, in all panes of a column.
class EditOverlay : public GlassPane
{
    Q_OBJECT
public:
    using GlassPane::GlassPane;

    const EditMarks& marks() const { return m_marks; }
    EditMarks& change(); ///< to be drawn when the caller is through

    void paint(QPainter& painter) const override;

private:
    void draw(QPainter& painter, const RollPane& pane) const;

    EditMarks m_marks;
};

/// Where a note of a column is drawn in a pane that shows it.
QRectF shapeIn(const RollPane& pane, std::size_t column, const Note& note);

} // namespace rollwright
