#include "ui/roll/PedalOverlay.h"

#include <algorithm>

#include <QPainter>

#include "ui/roll/RollGrid.h"
#include "ui/theme/Theme.h"

namespace rollwright {

namespace {

constexpr double kHeight = 4; ///< pixels of a line
constexpr double kFoot = 18;  ///< below it, where ticks and the numbers of bars are
constexpr double kGap = 1;    ///< after it, so that a change of the pedal is seen
constexpr double kLeast = 1;  ///< of its width
constexpr int kOpacity = 150; ///< of 255

QRectF lineOf(const PedalPress& press, const TimePitchMapping& map)
{
    const double begin = map.x(press.down);
    const double width = std::max(map.x(press.up) - begin - kGap, kLeast);
    return {begin, map.area.bottom() - kFoot - kHeight, width, kHeight};
}

} // namespace

void PedalOverlay::setPedalling(const Pedalling& pedalling)
{
    if (pedalling == m_pedalling)
        return;
    m_pedalling = pedalling;
    update();
}

void PedalOverlay::paint(QPainter& painter) const
{
    if (m_pedalling.empty())
        return;
    const QColor colour = withAlpha(palette().color(QPalette::WindowText), kOpacity);
    for (const RollPane* pane : rolls().panes()) {
        const TimePitchMapping map = pane->mapping();
        painter.save();
        painter.setClipRect(map.area, Qt::IntersectClip);
        const QRectF seen = seenOf(painter);
        const Seconds begin = map.timeAt(seen.left() - kLeast);
        const Seconds end = map.timeAt(seen.right() + 1);
        auto press = std::ranges::lower_bound(m_pedalling, begin, {}, &PedalPress::up);
        for (; press != m_pedalling.end() && press->down <= end && !seen.isEmpty(); ++press)
            painter.fillRect(lineOf(*press, map), colour);
        painter.restore();
    }
}

} // namespace rollwright
