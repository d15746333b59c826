#include "ui/roll/DifferencePlottable.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <QList>

#include "ui/roll/NoteCrowd.h"
#include "ui/roll/NotesInView.h"
#include "ui/theme/VerdictStyle.h"

namespace rollwright {

namespace {

/// What is seen of a crowd, from the least to the most important: errors hide what is right.
constexpr std::array kByImportance = {
    NoteVerdict::Hit,   NoteVerdict::WrongOffset, NoteVerdict::Early, NoteVerdict::Late,
    NoteVerdict::Split, NoteVerdict::Merged,      NoteVerdict::Extra, NoteVerdict::Missed};
static_assert(kByImportance.size() == kVerdictCount);

std::uint8_t rankOf(NoteVerdict verdict)
{
    const auto place = std::ranges::find(kByImportance, verdict);
    return static_cast<std::uint8_t>(place - kByImportance.begin() + 1);
}

std::array<QRgb, kVerdictCount + 1> coloursByRank(bool dark)
{
    std::array<QRgb, kVerdictCount + 1> colours{};
    for (const NoteVerdict verdict : kByImportance)
        colours[rankOf(verdict)] = styleOf(verdict, dark).outline.color().rgb();
    return colours;
}

bool isOfColumn(const ComparedNote& compared)
{
    return !isMissed(compared.verdict);
}

} // namespace

DifferencePlottable::DifferencePlottable(QCPAxisRect& axisRect, NoteShape shape, NoteLane lane)
    : RollPlottable(axisRect), m_shape(shape), m_lane(lane)
{
}

void DifferencePlottable::setComparison(std::shared_ptr<const NoteComparison> comparison)
{
    m_comparison = std::move(comparison);
    m_longest = m_comparison ? longestOf(std::span(m_comparison->notes)) : Seconds(0);
}

std::optional<ComparedNote> DifferencePlottable::noteAt(Seconds time, Pitch pitch) const
{
    if (!m_comparison)
        return std::nullopt;
    return NotesInView(std::span(m_comparison->notes), m_longest, m_shape, m_lane, mapping())
        .at(time, pitch, isOfColumn);
}

void DifferencePlottable::draw(QCPPainter* painter)
{
    if (!m_comparison)
        return;
    const TimePitchMapping map = mapping();
    const NotesInView notes{std::span(m_comparison->notes), m_longest, m_shape, m_lane, map};
    if (notes.crowded()) {
        NoteCrowd crowd(map, painter->device()->devicePixelRatioF(), m_shape, m_lane);
        notes.forEach([&](const ComparedNote& compared) {
            crowd.add(compared.note, rankOf(compared.verdict));
        });
        crowd.draw(*painter, coloursByRank(m_dark));
        return;
    }

    std::array<QList<QRectF>, kVerdictCount> shapes;
    QList<QLineF> toOffsets;
    QList<QLineF> toOnsets;
    notes.forEach([&](const ComparedNote& compared) {
        const QRectF shape = notes.shapeOf(compared);
        shapes[static_cast<std::size_t>(compared.verdict)].append(shape);
        const double y = shape.center().y();
        if (compared.verdict == NoteVerdict::WrongOffset && m_shape == NoteShape::Bar)
            toOffsets.append({shape.right(), y, map.x(compared.reference->offset), y});
        if (isMistimed(compared.verdict))
            toOnsets.append({map.x(compared.note.onset), y, map.x(compared.reference->onset), y});
    });

    painter->setAntialiasing(false);
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        const VerdictStyle style = styleOf(static_cast<NoteVerdict>(i), m_dark);
        painter->setBrush(style.fill);
        painter->setPen(style.outline);
        painter->drawRects(shapes[i]);
    }
    painter->setPen(styleOf(NoteVerdict::WrongOffset, m_dark).outline);
    painter->drawLines(toOffsets);
    painter->setPen(styleOf(NoteVerdict::Late, m_dark).outline);
    painter->drawLines(toOnsets);
}

} // namespace rollwright
