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
    : QObject(&rolls), m_rolls(rolls), m_overlay(new EditOverlay(rolls)), m_scroll(rolls)
{
    rolls.plot().installEventFilter(this);
    rolls.installEventFilter(this);
    connect(&rolls, &RollGrid::viewChanged, this, &NoteEditor::followDrag);
}

void NoteEditor::setColumn(std::optional<std::size_t> column, std::shared_ptr<const NoteList> notes,
                           const Corrections& corrections)
{
    const bool other = column != marks().column || !notes;
    m_notes = std::move(notes);
    EditMarks& shown = m_overlay->change();
    shown.column = m_notes ? column : std::nullopt;
    shown.added = m_notes ? found(*m_notes, corrections.added) : NoteList(); // as long as they are
    shown.removed = corrections.removed;
    if (other || (m_drag && m_drag->grip && found(*m_notes, m_drag->before) != m_drag->before))
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
    if (m_drag && !m_rolls.layers().notes)
        cancel(); // they were hidden meanwhile
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
    const QPointF place = event.position();
    const RollPane* pane = paneAt(place);
    if (!pane)
        return false;
    m_rolls.setFocus(Qt::MouseFocusReason);
    const TimePitchMapping map = pane->mapping();
    Drag drag{place, map.timeAt(place.x()), map.pitchAt(place.y())};
    const auto grasp = graspAt(*pane, *marks().column, *m_notes, place);
    if (!grasp) {
        if (event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier))
            drag.before = selected();
        m_drag = std::move(drag);
        return true;
    }
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        toggle(grasp->note);
        return true;
    }
    if (std::ranges::find(selected(), grasp->note) == selected().end())
        setSelected({grasp->note});
    drag.grip = grasp->grip;
    drag.before = selected();
    m_drag = std::move(drag);
    return true;
}

bool NoteEditor::move(const QMouseEvent& event)
{
    if (m_drag && !event.buttons().testFlag(Qt::LeftButton))
        cancel(); // a menu took the release
    if (!m_drag) {
        updateCursor(event.position());
        return false;
    }
    m_drag->to = event.position();
    m_drag->oneWay = event.modifiers().testFlag(Qt::ShiftModifier);
    const QPointF way = m_drag->to - m_drag->from;
    const bool moved = m_drag->moves();
    m_drag->begun |= way.manhattanLength() >= QApplication::startDragDistance();
    m_drag->inTime |= std::abs(way.x()) >= QApplication::startDragDistance();
    m_drag->inPitch |= std::abs(way.y()) >= QApplication::startDragDistance();
    if (m_drag->grip.value_or(NoteGrip::Body) != NoteGrip::Body)
        m_drag->to.setY(m_drag->from.y()); // no pitch is changed
    if (!moved && m_drag->moves())
        Q_EMIT moving(true);
    followDrag();
    return true;
}

/// To where the mouse is in the present view.
void NoteEditor::followDrag()
{
    const RollPane* pane = m_drag && m_drag->begun ? paneAt(m_drag->from) : nullptr;
    if (!pane)
        return m_scroll.stop();
    const bool inTime = m_drag->inTime || !m_drag->grip; // a band goes both ways
    const bool inPitch = m_drag->inPitch || !m_drag->grip;
    m_scroll.follow(
        pane->mapping(), m_drag->from,
        {inTime ? m_drag->to.x() : m_drag->from.x(), inPitch ? m_drag->to.y() : m_drag->from.y()});
    if (m_drag->grip)
        dragNotes(pane->mapping());
    else
        dragBand(*pane);
}

void NoteEditor::dragNotes(const TimePitchMapping& map)
{
    Seconds later = m_drag->inTime ? map.timeAt(m_drag->to.x()) - m_drag->time : Seconds(0);
    double higher = m_drag->inPitch ? map.pitchAt(m_drag->to.y()) - m_drag->pitch : 0;
    if (m_drag->oneWay) {
        const double width = std::abs(later.count()) * map.pixelsPerSecond();
        if (width < std::abs(higher) * map.pixelsPerKey())
            later = Seconds(0);
        else
            higher = 0;
    }
    m_overlay->change().dragged =
        dragged(*m_drag->grip, m_drag->before, later, static_cast<int>(std::lround(higher)), m_end);
}

/// The band ends at the edges of the pane, but may have begun where they no longer are.
void NoteEditor::dragBand(const RollPane& pane)
{
    const TimePitchMapping map = pane.mapping();
    const QRectF& area = map.area;
    const QPointF begin(map.x(m_drag->time), map.y(m_drag->pitch));
    const QPointF end(std::clamp(m_drag->to.x(), area.left(), area.right()),
                      std::clamp(m_drag->to.y(), area.top(), area.bottom()));
    const QRectF band = QRectF(begin, end).normalized();
    m_overlay->change().band = band.intersected(area);
    NoteList notes;
    const auto before = strokesOf(m_drag->before);
    std::ranges::copy_if(*m_notes, std::back_inserter(notes), [&](const Note& note) {
        return holds(before, note) || shapeIn(pane, *marks().column, note).intersects(band);
    });
    setSelected(std::move(notes));
}

bool NoteEditor::release()
{
    if (!m_drag)
        return false;
    m_scroll.stop();
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    EditMarks& shown = m_overlay->change();
    const NoteList after = std::exchange(shown.dragged, {});
    shown.band = {};
    if (drag.moves())
        Q_EMIT moving(false);
    if (!drag.grip && !drag.begun)
        select(drag.before); // a click beside the notes
    else if (drag.grip && drag.begun && after != drag.before)
        Q_EMIT edited(*drag.grip, drag.before, after);
    return true;
}

void NoteEditor::cancel()
{
    m_scroll.stop();
    const auto drag = std::exchange(m_drag, std::nullopt);
    EditMarks& shown = m_overlay->change();
    shown.dragged.clear();
    shown.band = {};
    showEdge(false);
    if (drag && drag->moves())
        Q_EMIT moving(false);
}

void NoteEditor::toggle(const Note& note)
{
    NoteList notes = selected();
    if (std::erase(notes, note) == 0)
        notes.push_back(note);
    select(std::move(notes));
}

void NoteEditor::updateCursor(QPointF position)
{
    const RollPane* pane = paneAt(position);
    const auto grasp = pane ? graspAt(*pane, *marks().column, *m_notes, position) : std::nullopt;
    showEdge(grasp && grasp->grip != NoteGrip::Body);
}

void NoteEditor::showEdge(bool edge)
{
    if (edge)
        m_rolls.plot().setCursor(Qt::SizeHorCursor);
    else if (m_cursorIsOurs)
        m_rolls.plot().unsetCursor();
    m_cursorIsOurs = edge;
}

const RollPane* NoteEditor::paneAt(QPointF position) const
{
    const RollPane* pane = m_rolls.paneAt(position);
    return pane && pane->shows(*marks().column) && m_rolls.layers().notes ? pane : nullptr;
}

} // namespace rollwright
