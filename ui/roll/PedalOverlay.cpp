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
constexpr int kOpacity = 150; ///< of 255

QRectF lineOf(const PedalPress& press, const TimePitchMapping& map)
{
    const double begin = map.x(press.down);
    const double width = std::max(map.x(press.up) - begin - kGap, 1.0);
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
        const ViewRange& view = map.view;
        auto press = std::ranges::lower_bound(m_pedalling, view.begin, {}, &PedalPress::up);
        for (; press != m_pedalling.end() && press->down <= view.end; ++press)
            painter.fillRect(lineOf(*press, map), colour);
        painter.restore();
    }
}

} // namespace rollwright
