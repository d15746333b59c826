#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QPointF>

#include "core/notes/Corrections.h"
#include "core/notes/NoteEdit.h"
#include "ui/plot/TimePitchMapping.h"
#include "ui/roll/EdgeScroll.h"
#include "ui/roll/EditOverlay.h"
#include "ui/roll/NoteGrasp.h"

class QMouseEvent;

namespace rollwright {

/// The column of a grid whose notes can be corrected, and what of it is selected. There the left
/// button works on notes instead of the view: it selects, drags, and with a double click asks for a
/// stroke; a drag to an edge of the pane moves the view on. It only asks: whoever listens changes
/// the notes and sets them again. While notes are hidden the mouse is the view's. GUI thread.
class NoteEditor : public QObject
{
    Q_OBJECT
public:
    /// The grid becomes the parent.
    explicit NoteEditor(RollGrid& rolls);

    /// `notes` of `column`, after `corrections`. No column: the mouse is the view's. What was
    /// selected stays so as far as it is still there, and notes are dragged on while they are.
    void setColumn(std::optional<std::size_t> column, std::shared_ptr<const NoteList> notes,
                   const Corrections& corrections);
    void setEnd(Seconds end) { m_end = end; } ///< of the recording: no note is dragged beyond it

    const NoteList& selected() const { return marks().selected; } ///< in order of onset
    void select(NoteList notes);                                  ///< as far as they are there
    void selectAll();
    /// The note there, in coordinates of the plot, unless it is selected already, with others.
    void selectAt(QPointF position);
    /// The middle of what is to be seen of the first selected note, in coordinates of the plot;
    /// none when none is in view.
    std::optional<QPointF> selectedPlace() const;

Q_SIGNALS:
    void selectionChanged();
    void edited(rollwright::NoteGrip grip, const rollwright::NoteList& before,
                const rollwright::NoteList& after);
    void strokeWanted(rollwright::Pitch pitch, rollwright::Seconds time);
    void moving(bool moves); ///< a drag of whole notes has begun, or ended

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Drag {
        QPointF from;                   ///< in coordinates of the plot, as `to`
        Seconds time;                   ///< at `from` when it began; the view may have moved since
        double pitch;                   ///< as time
        QPointF to{};                   ///< where the mouse is
        std::optional<NoteGrip> grip{}; ///< none: a band that selects
        NoteList before{};              ///< of a band: what stays selected
        bool oneWay = false;            ///< only the longer of time and pitch counts
        bool begun = false;             ///< moved farther than a trembling hand
        bool inTime = false;            ///< that in time, so that another key is no other onset
        bool inPitch = false;           ///< that in pitch, as a row may be a few pixels high

        bool moves() const { return begun && grip == NoteGrip::Body; }
    };

    const EditMarks& marks() const { return m_overlay->marks(); }
    bool filterMouse(const QMouseEvent& event);
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release();
    void cancel();
    void followDrag();
    void dragNotes(const TimePitchMapping& map);
    void dragBand(const RollPane& pane);
    void toggle(const Note& note);
    void setSelected(NoteList notes);
    void updateCursor(QPointF position);
    void showEdge(bool edge); ///< by the cursor

    const RollPane* paneAt(QPointF position) const; ///< where notes are seen; null: elsewhere

    RollGrid& m_rolls;
    EditOverlay* m_overlay;
    EdgeScroll m_scroll;
    std::shared_ptr<const NoteList> m_notes;
    Seconds m_end = kNoEnd;
    std::optional<Drag> m_drag;
    bool m_cursorIsOurs = false;
};

} // namespace rollwright
