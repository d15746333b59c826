#include "ui/roll/DifferencePlottable.h"

#include <algorithm>
#include <array>

#include <QList>

#include "ui/roll/NotesInView.h"
#include "ui/theme/VerdictStyle.h"

namespace rollwright {

namespace {
constexpr double kMargin = 4; ///< pixels that an onset mark may reach beyond its note
} // namespace

DifferencePlottable::DifferencePlottable(QCPAxisRect& axisRect, NoteShape shape, NoteLane lane)
    : RollPlottable(axisRect), m_shape(shape), m_lane(lane)
{
}

void DifferencePlottable::setComparison(std::shared_ptr<const NoteComparison> comparison)
{
    m_comparison = std::move(comparison);
    m_longest = Seconds(0);
    if (!m_comparison)
        return;
    for (const ComparedNote& compared : m_comparison->notes)
        m_longest = std::max(m_longest, compared.note.duration());
}

std::span<const ComparedNote> DifferencePlottable::reachingInto(Seconds begin, Seconds end) const
{
    return beginningWithin(std::span(m_comparison->notes), begin - m_longest, end,
                           [](const ComparedNote& compared) { return compared.note.onset; });
}

std::optional<ComparedNote> DifferencePlottable::noteAt(Seconds time, Pitch pitch) const
{
    std::optional<ComparedNote> found;
    if (!m_comparison)
        return found;
    const TimePitchMapping map = mapping();
    const Seconds reach(kMargin / map.pixelsPerSecond());
    for (const ComparedNote& compared : reachingInto(time - reach, time + reach)) {
        const QRectF shape = NotePlottable::shapeOf(compared.note, m_shape, map, m_lane);
        if (compared.note.pitch == pitch && shape.left() <= map.x(time) &&
            map.x(time) < shape.right())
            found = compared;
    }
    return found;
}

void DifferencePlottable::draw(QCPPainter* painter)
{
    if (!m_comparison)
        return;
    const TimePitchMapping map = mapping();
    const Seconds reach(kMargin / map.pixelsPerSecond());
    std::array<QList<QRectF>, kVerdictCount> shapes;
    QList<QLineF> corrections;
    for (const ComparedNote& compared :
         reachingInto(map.view.begin - reach, map.view.end + reach)) {
        const QRectF shape = NotePlottable::shapeOf(compared.note, m_shape, map, m_lane);
        shapes[static_cast<std::size_t>(compared.verdict)].append(shape);
        if (compared.verdict == NoteVerdict::WrongOffset && m_shape == NoteShape::Bar)
            corrections.append({QPointF(shape.right(), shape.center().y()),
                                QPointF(map.x(compared.reference->offset), shape.center().y())});
    }

    painter->setAntialiasing(false);
    for (std::size_t i = 0; i < kVerdictCount; ++i) {
        const VerdictStyle style = styleOf(static_cast<NoteVerdict>(i), m_dark);
        painter->setBrush(style.fill);
        painter->setPen(style.outline);
        painter->drawRects(shapes[i]);
    }
    painter->setPen(styleOf(NoteVerdict::WrongOffset, m_dark).outline);
    painter->drawLines(corrections);
}

} // namespace rollwright
