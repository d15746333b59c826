#include "ui/roll/NoteEditor.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include "core/notes/Stroke.h"
#include "ui/roll/RollGrid.h"

namespace rollwright {

namespace {

/// Those of `notes` that are strokes of `wanted`.
NoteList found(const NoteList& notes, const NoteList& wanted)
{
    NoteList list;
    const auto strokes = strokesOf(wanted);
    std::ranges::copy_if(notes, std::back_inserter(list),
                         [&](const Note& note) { return holds(strokes, note); });
    return list;
}

} // namespace

NoteEditor::NoteEditor(RollGrid& rolls)
    : QObject(&rolls), m_rolls(rolls), m_overlay(new EditOverlay(rolls))
{
    rolls.plot().installEventFilter(this);
    rolls.installEventFilter(this);
}

void NoteEditor::setColumn(std::optional<std::size_t> column, std::shared_ptr<const NoteList> notes,
                           const Corrections& corrections)
{
    const bool other = column != marks().column || !notes;
    m_notes = std::move(notes);
    EditMarks& shown = m_overlay->change();
    shown.column = m_notes ? column : std::nullopt;
    shown.added = corrections.added;
    shown.removed = corrections.removed;
    if (other)
        cancel();
    setSelected(marks().column ? found(*m_notes, marks().selected) : NoteList());
}

void NoteEditor::select(NoteList notes)
{
    if (marks().column)
        setSelected(found(*m_notes, notes));
}

void NoteEditor::selectAll()
{
    if (marks().column)
        setSelected(*m_notes);
}

void NoteEditor::selectAt(QPointF position)
{
    const RollPane* pane = marks().column ? paneAt(position) : nullptr;
    const auto grasp = pane ? graspAt(*pane, *marks().column, *m_notes, position) : std::nullopt;
    if (grasp && std::ranges::find(selected(), grasp->note) == selected().end())
        setSelected({grasp->note});
}

std::optional<QPointF> NoteEditor::selectedPlace() const
{
    for (const RollPane* pane : m_rolls.panes()) {
        if (!marks().column || !pane->shows(*marks().column))
            continue;
        for (const Note& note : selected()) {
            const QRectF shape = shapeIn(*pane, *marks().column, note);
            const QRectF seen = shape.intersected(pane->mapping().area);
            if (!seen.isEmpty())
                return seen.center();
        }
    }
    return std::nullopt;
}

void NoteEditor::setSelected(NoteList notes)
{
    if (notes == marks().selected)
        return;
    m_overlay->change().selected = std::move(notes);
    Q_EMIT selectionChanged();
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return watched == &m_rolls.plot() && marks().column &&
               filterMouse(static_cast<const QMouseEvent&>(*event));
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (!m_drag || static_cast<const QKeyEvent&>(*event).key() != Qt::Key_Escape)
            break;
        event->accept(); // no shortcut of the window takes it
        if (event->type() == QEvent::KeyPress)
            cancel();
        return true;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

bool NoteEditor::filterMouse(const QMouseEvent& event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress: return event.button() == Qt::LeftButton && press(event);
    case QEvent::MouseMove: return move(event);
    case QEvent::MouseButtonRelease: return event.button() == Qt::LeftButton && release();
    default: break;
    }
    const RollPane* pane = paneAt(event.position());
    if (event.button() != Qt::LeftButton || !pane)
        return false;
    const TimePitchMapping map = pane->mapping();
    Q_EMIT strokeWanted(Pitch{static_cast<int>(std::lround(map.pitchAt(event.position().y())))},
                        map.timeAt(event.position().x()));
    return true;
}

bool NoteEditor::press(const QMouseEvent& event)
{
    const RollPane* pane = paneAt(event.position());
    if (!pane)
        return false;
    m_rolls.setFocus(Qt::MouseFocusReason);
    const bool more = event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier);
    const auto grasp = graspAt(*pane, *marks().column, *m_notes, event.position());
    if (!grasp) {
        m_drag =
            Drag{pane->mapping(), event.position(), std::nullopt, more ? selected() : NoteList()};
        return true;
    }
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        toggle(grasp->note);
        return true;
    }
    if (std::ranges::find(selected(), grasp->note) == selected().end())
        setSelected({grasp->note});
    m_drag = Drag{pane->mapping(), event.position(), grasp->grip, selected()};
    return true;
}

bool NoteEditor::move(const QMouseEvent& event)
{
    if (!m_drag) {
        updateCursor(event.position());
        return false;
    }
    const QPointF way = event.position() - m_drag->from;
    m_drag->begun |= way.manhattanLength() >= QApplication::startDragDistance();
    if (!m_drag->begun)
        return true;
    if (m_drag->grip)
        dragNotes(event.position(), event.modifiers().testFlag(Qt::ShiftModifier));
    else
        dragBand(event.position());
    return true;
}

void NoteEditor::dragNotes(QPointF to, bool oneWay)
{
    QPointF way = to - m_drag->from;
    if (oneWay)
        (std::abs(way.x()) < std::abs(way.y()) ? way.rx() : way.ry()) = 0;
    const TimePitchMapping& map = m_drag->map;
    m_overlay->change().dragged =
        rollwright::dragged(*m_drag->grip, m_drag->before, Seconds(way.x() / map.pixelsPerSecond()),
                            static_cast<int>(std::lround(-way.y() / map.pixelsPerKey())), m_end);
}

void NoteEditor::dragBand(QPointF to)
{
    const RollPane* pane = paneAt(m_drag->from);
    if (!pane)
        return;
    m_overlay->change().band = QRectF(m_drag->from, to).normalized().intersected(m_drag->map.area);
    NoteList notes;
    const auto before = strokesOf(m_drag->before);
    std::ranges::copy_if(*m_notes, std::back_inserter(notes), [&](const Note& note) {
        return holds(before, note) ||
               shapeIn(*pane, *marks().column, note).intersects(marks().band);
    });
    setSelected(std::move(notes));
}

bool NoteEditor::release()
{
    if (!m_drag)
        return false;
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    EditMarks& shown = m_overlay->change();
    const NoteList after = std::exchange(shown.dragged, {});
    shown.band = {};
    if (!drag.grip && !drag.begun)
        setSelected(drag.before); // a click beside the notes
    else if (drag.grip && drag.begun && after != drag.before)
        Q_EMIT edited(*drag.grip, drag.before, after);
    return true;
}

void NoteEditor::cancel()
{
    m_drag.reset();
    EditMarks& shown = m_overlay->change();
    shown.dragged.clear();
    shown.band = {};
}

void NoteEditor::toggle(const Note& note)
{
    NoteList notes = selected();
    if (std::erase(notes, note) == 0) {
        notes.push_back(note);
        std::ranges::stable_sort(notes, {}, &Note::onset);
    }
    setSelected(std::move(notes));
}

void NoteEditor::updateCursor(QPointF position)
{
    const RollPane* pane = paneAt(position);
    const auto grasp = pane ? graspAt(*pane, *marks().column, *m_notes, position) : std::nullopt;
    const bool edge = grasp && grasp->grip != NoteGrip::Body;
    if (edge)
        m_rolls.plot().setCursor(Qt::SizeHorCursor);
    else if (m_cursorIsOurs)
        m_rolls.plot().unsetCursor();
    m_cursorIsOurs = edge;
}

const RollPane* NoteEditor::paneAt(QPointF position) const
{
    const RollPane* pane = m_rolls.paneAt(position);
    return pane && pane->shows(*marks().column) ? pane : nullptr;
}

} // namespace rollwright
