#include "ui/roll/NotePlottable.h"

#include <algorithm>
#include <array>
#include <span>

#include <QList>

#include "ui/roll/NoteCrowd.h"
#include "ui/roll/NotesInView.h"

namespace rollwright {

namespace {

constexpr std::size_t kShades = 16;
constexpr double kFillOpacity = 0.55; ///< lets the posteriors shine through
constexpr double kOutlinedHeight = 4; ///< lower rows are filled fully and have no outline
constexpr double kNarrowest = 2;      ///< pixels; a shorter note stays visible
constexpr double kLowest = 1;         ///< pixels; so does one in a crowded row
constexpr double kOnsetMarkWidth = 4;
constexpr double kCrowd = 10; ///< notes a pixel of the width

std::size_t shadeOf(int velocity)
{
    return static_cast<std::size_t>(std::clamp(velocity, 0, 127)) * kShades / 128;
}

/// The notes that may reach into [begin, end], when none is longer than `longest`.
std::span<const Note> candidates(const NoteList& notes, Seconds begin, Seconds end, Seconds longest)
{
    return beginningWithin(std::span(notes), begin - longest, end, &Note::onset);
}

} // namespace

NotePlottable::NotePlottable(QCPAxisRect& axisRect, NoteShape shape, NoteLane lane)
    : RollPlottable(axisRect), m_shape(shape), m_lane(lane)
{
}

void NotePlottable::setNotes(std::shared_ptr<const NoteList> notes)
{
    m_notes = std::move(notes);
    m_longest = Seconds(0);
    if (!m_notes)
        return;
    for (const Note& note : *m_notes)
        m_longest = std::max(m_longest, note.duration());
}

void NotePlottable::setColours(const ColourMap& velocity)
{
    m_colours = velocity;
}

std::optional<Note> NotePlottable::noteAt(Seconds time, Pitch pitch) const
{
    std::optional<Note> found;
    if (!m_notes)
        return found;
    const TimePitchMapping map = mapping();
    const double x = map.x(time);
    const Seconds reach(kOnsetMarkWidth / map.pixelsPerSecond());
    for (const Note& note : candidates(*m_notes, time - reach, time + reach, m_longest)) {
        const QRectF shape = shapeOf(note, m_shape, map, m_lane);
        if (note.pitch == pitch && shape.left() <= x && x < shape.right())
            found = note;
    }
    return found;
}

QRectF NotePlottable::shapeOf(const Note& note, NoteShape shape, const TimePitchMapping& map,
                              NoteLane lane)
{
    QRectF rect = map.rect(note);
    const double height = rect.height() / lane.count;
    rect.moveTop(rect.top() + lane.index * height);
    rect.setHeight(std::max(height, kLowest));
    if (shape == NoteShape::Onset) {
        rect.moveLeft(rect.left() - kOnsetMarkWidth / 2);
        rect.setWidth(kOnsetMarkWidth);
    } else {
        rect.setWidth(std::max(rect.width(), kNarrowest));
    }
    return rect;
}

void NotePlottable::draw(QCPPainter* painter)
{
    if (!m_notes)
        return;
    const TimePitchMapping map = mapping();
    const Seconds reach(kOnsetMarkWidth / map.pixelsPerSecond());
    const std::span<const Note> notes =
        candidates(*m_notes, map.view.begin - reach, map.view.end + reach, m_longest);
    if (static_cast<double>(notes.size()) > kCrowd * map.area.width()) {
        drawCrowd(*painter, map, notes, {m_shape, m_lane, m_colours});
        return;
    }

    std::array<QList<QRectF>, kShades> shades;
    for (const Note& note : notes) {
        if (note.offset >= map.view.begin - reach)
            shades[shadeOf(note.velocity)].append(shapeOf(note, m_shape, map, m_lane));
    }

    const bool outlined = map.pixelsPerKey() / m_lane.count >= kOutlinedHeight;
    painter->setAntialiasing(false);
    for (std::size_t i = 0; i < kShades; ++i) {
        const QColor colour = m_colours.colour((double(i) + 0.5) / kShades);
        QColor fill = colour;
        fill.setAlphaF(outlined && m_shape == NoteShape::Bar ? kFillOpacity : 1.0);
        painter->setBrush(fill);
        painter->setPen(outlined ? QPen(colour) : QPen(Qt::NoPen));
        painter->drawRects(shades[i]);
    }
}

} // namespace rollwright
