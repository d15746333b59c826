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
std::size_t shadeOf(int velocity)
{
    return static_cast<std::size_t>(std::clamp(velocity, 0, 127)) * kShades / 128;
}

/// In a crowd the loudest notes are seen.
std::uint8_t rankOf(int velocity)
{
    return static_cast<std::uint8_t>(std::clamp(velocity, 1, 127));
}

std::array<QRgb, 128> coloursOf(const ColourMap& velocity)
{
    std::array<QRgb, 128> colours{};
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = velocity.at(static_cast<double>(i) / 127);
    return colours;
}

} // namespace

NotePlottable::NotePlottable(QCPAxisRect& axisRect, NoteShape shape, NoteLane lane)
    : RollPlottable(axisRect), m_shape(shape), m_lane(lane)
{
}

void NotePlottable::setNotes(std::shared_ptr<const NoteList> notes)
{
    m_notes = std::move(notes);
    m_longest = m_notes ? longestOf(std::span(*m_notes)) : Seconds(0);
}

void NotePlottable::setColours(const ColourMap& velocity)
{
    m_colours = velocity;
}

std::optional<Note> NotePlottable::noteAt(Seconds time, Pitch pitch) const
{
    if (!m_notes)
        return std::nullopt;
    return NotesInView(std::span(*m_notes), m_longest, m_shape, m_lane, mapping())
        .at(time, pitch, [](const Note&) { return true; });
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
    const NotesInView notes{std::span(*m_notes), m_longest, m_shape, m_lane, map};
    if (notes.crowded()) {
        NoteCrowd crowd(map, painter->device()->devicePixelRatioF(), m_shape, m_lane);
        notes.forEach([&](const Note& note) { crowd.add(note, rankOf(note.velocity)); });
        crowd.draw(*painter, coloursOf(m_colours));
        return;
    }

    std::array<QList<QRectF>, kShades> shades;
    notes.forEach(
        [&](const Note& note) { shades[shadeOf(note.velocity)].append(notes.shapeOf(note)); });

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
