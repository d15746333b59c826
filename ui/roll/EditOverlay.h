#pragma once

#include <optional>

#include <QRectF>
#include <QWidget>

#include "core/notes/NoteList.h"

namespace rollwright {

class RollGrid;
class RollPane;

/// What is drawn of a column while its notes are corrected.
struct EditMarks {
    std::optional<std::size_t> column; ///< none: nothing is drawn
    NoteList selected;                 ///< framed
    NoteList dragged;                  ///< where the selected ones would come to lie
    NoteList added;                    ///< by hand: with a dashed outline
    NoteList removed;                  ///< by hand: struck through
    QRectF band;                       ///< that selects, in coordinates of the plot; may be null
};

/// A pane of glass in front of the plot, which the mouse goes through: notes that are selected,
/// dragged or were changed by hand, in all panes of a column.
class EditOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit EditOverlay(RollGrid& rolls);

    const EditMarks& marks() const { return m_marks; }
    void setMarks(EditMarks marks);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void draw(QPainter& painter, const RollPane& pane) const;

    RollGrid& m_rolls;
    EditMarks m_marks;
};

/// Where a note of a column is drawn in a pane that shows it.
QRectF shapeIn(const RollPane& pane, std::size_t column, const Note& note);

} // namespace rollwright
