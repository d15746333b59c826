#include "ui/roll/EditOverlay.h"

#include <QPainter>

#include "ui/roll/RollGrid.h"
#include "ui/theme/Theme.h"

namespace rollwright {

namespace {

constexpr double kFrame = 2;        ///< pixels between a note and its frame
constexpr double kFramed = 5;       ///< pixels; frames of lower notes run into each other ...
constexpr std::size_t kFew = 8;     ///< ... unless so few are selected
constexpr int kSelected = 70;       ///< opacities of 255
constexpr int kSelectedAlone = 170; ///< without a frame
constexpr int kDragged = 150;
constexpr int kBand = 40;
constexpr double kReach = 8; ///< pixels that a mark may reach beyond its note

/// Where notes of a column are drawn in a pane that shows it.
class ColumnShapes
{
public:
    ColumnShapes(const RollPane& pane, std::size_t column) : m_map(pane.mapping())
    {
        const PaneRole& role = pane.role();
        m_lane = {static_cast<int>(column - role.firstColumn), static_cast<int>(role.columns)};
        m_shape = role.row == RollRow::Frames ? NoteShape::Bar : NoteShape::Onset;
    }

    const TimePitchMapping& map() const { return m_map; }

    QRectF of(const Note& note) const
    {
        return NotePlottable::shapeOf(note, m_shape, m_map, m_lane);
    }

private:
    TimePitchMapping m_map;
    NoteLane m_lane;
    NoteShape m_shape;
};

} // namespace

QRectF shapeIn(const RollPane& pane, std::size_t column, const Note& note)
{
    return ColumnShapes(pane, column).of(note);
}

EditMarks& EditOverlay::change()
{
    update();
    return m_marks;
}

void EditOverlay::paint(QPainter& painter) const
{
    if (!m_marks.column)
        return;
    for (const RollPane* pane : rolls().panes()) {
        if (!pane->shows(*m_marks.column))
            continue;
        painter.save();
        painter.setClipRect(pane->mapping().area, Qt::IntersectClip);
        draw(painter, *pane);
        painter.restore();
    }
    if (m_marks.band.isNull())
        return;
    const QColor highlight = palette().color(QPalette::Highlight);
    painter.setPen(highlight);
    painter.setBrush(withAlpha(highlight, kBand));
    painter.drawRect(m_marks.band);
}

void EditOverlay::draw(QPainter& painter, const RollPane& pane) const
{
    const QColor text = palette().color(QPalette::WindowText);
    const QColor highlight = palette().color(QPalette::Highlight);
    const ColumnShapes shapes(pane, *m_marks.column);
    const QRectF seen = seenOf(painter);
    if (seen.isEmpty())
        return;
    const Seconds begin = shapes.map().timeAt(seen.left() - kReach);
    const Seconds end = shapes.map().timeAt(seen.right() + kReach);
    const auto each = [&](const NoteList& notes, auto drawShape) {
        for (const Note& note : notes) {
            if (note.offset >= begin && note.onset <= end)
                drawShape(shapes.of(note));
        }
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(text, 1, Qt::DashLine));
    each(m_marks.added, [&](const QRectF& shape) { painter.drawRect(shape); });
    painter.setPen(QPen(text, 1, Qt::DotLine));
    each(m_marks.removed, [&](const QRectF& shape) {
        painter.drawRect(shape);
        painter.drawLine(shape.bottomLeft(), shape.topRight());
    });
    each(m_marks.selected, [&](const QRectF& shape) {
        const bool framed = shape.height() >= kFramed || m_marks.selected.size() <= kFew;
        const double around = framed ? kFrame : 0;
        painter.setPen(framed ? QPen(highlight, 2) : QPen(Qt::NoPen));
        painter.setBrush(withAlpha(highlight, framed ? kSelected : kSelectedAlone));
        painter.drawRect(shape.adjusted(-around, -around, around, around));
    });
    painter.setPen(QPen(text, 1));
    painter.setBrush(withAlpha(highlight, kDragged));
    each(m_marks.dragged, [&](const QRectF& shape) { painter.drawRect(shape); });
}

} // namespace rollwright
