#include "ui/roll/PedalOverlay.h"

#include <algorithm>

#include <QPainter>

#include "ui/roll/RollGrid.h"

namespace rollwright {

namespace {

constexpr double kHeight = 6; ///< pixels of a bracket
constexpr double kWidth = 2;
constexpr int kOpacity = 150; ///< of 255

/// From where the pedal goes down to where it goes up.
void drawBracket(QPainter& painter, const TimePitchMapping& map, const PedalPress& press)
{
    const double bottom = map.area.bottom() - kWidth / 2;
    const double begin = map.x(press.down) + kWidth / 2;
    const double end = std::max(begin, map.x(press.up) - kWidth / 2);
    // Else hooks would be all that one sees of a long recording.
    const double top = bottom - std::min(kHeight, (end - begin) / 2);
    painter.drawPolyline(QPolygonF{{begin, top}, {begin, bottom}, {end, bottom}, {end, top}});
}

} // namespace

void PedalOverlay::setPedalling(const Pedalling& pedalling)
{
    if (pedalling == m_pedalling)
        return;
    m_pedalling = pedalling;
    update();
}

void PedalOverlay::paintEvent(QPaintEvent*)
{
    if (m_pedalling.empty())
        return;
    QPainter painter(this);
    QColor colour = palette().color(QPalette::WindowText);
    colour.setAlpha(kOpacity);
    QPen pen(colour, kWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    for (const RollPane* pane : rolls().panes()) {
        const TimePitchMapping map = pane->mapping();
        painter.save();
        painter.setClipRect(map.area, Qt::IntersectClip);
        const ViewRange& view = map.view;
        auto press = std::ranges::lower_bound(m_pedalling, view.begin, {}, &PedalPress::up);
        for (; press != m_pedalling.end() && press->down <= view.end; ++press)
            drawBracket(painter, map, *press);
        painter.restore();
    }
}

} // namespace rollwright
