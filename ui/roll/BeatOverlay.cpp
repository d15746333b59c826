#include "ui/roll/BeatOverlay.h"

#include <algorithm>

#include <QPainter>

#include "ui/roll/RollGrid.h"
#include "ui/theme/Theme.h"

namespace rollwright {

namespace {

constexpr double kClosest = 9;     ///< pixels from line to line
constexpr double kNumberRoom = 34; ///< from number to number
constexpr double kToNumber = 3;    ///< from a line to its number
constexpr int kBarOpacity = 75;    ///< of 255
constexpr int kBeatOpacity = 30;
constexpr int kNumberOpacity = 200;

/// Which lines there is room for.
struct Density {
    bool beats = false;
    int bars = 1;    ///< every how many bars have a line
    int numbers = 1; ///< every how many have their number, too
};

int doubledUntil(double room, double width)
{
    int every = 1;
    while (every * width < room && every < 1 << 20)
        every *= 2;
    return every;
}

Density densityFor(const BeatGrid& grid, const TimePitchMapping& map)
{
    const double beat = map.pixelsPerSecond() * 60 / std::max(beatsPerMinute(grid), 1.0);
    const double bar = beat * grid.beatsPerBar;
    const int bars = doubledUntil(kClosest, bar);
    return {beat >= kClosest, bars, std::max(bars, doubledUntil(kNumberRoom, bar))};
}

/// The lines of one pane.
class BeatLines
{
public:
    BeatLines(QPainter& painter, const TimeStrip& strip, const QColor& colour)
        : m_painter(painter), m_strip(strip), m_colour(colour)
    {
    }

    /// Those that are seen, with numbers that reach there from the left.
    void draw(const BeatGrid& grid, const QRectF& seen) const
    {
        if (seen.isEmpty())
            return;
        const TimePitchMapping& map = m_strip.map;
        const Density density = densityFor(grid, map);
        const int bars = grid.barOf(static_cast<int>(grid.beats.size()));
        const double reach = kToNumber + widthOf(QString::number(bars));
        const Seconds begin = std::max(map.view.begin, map.timeAt(seen.left() - reach));
        const Seconds end = std::min(map.view.end, map.timeAt(seen.right() + 1));
        const auto first = std::ranges::lower_bound(grid.beats, begin);
        for (auto beat = first; beat != grid.beats.end() && *beat <= end; ++beat) {
            const auto index = static_cast<int>(beat - grid.beats.begin());
            const int bar = grid.barOf(index);
            const bool begins = grid.beginsBar(index);
            if (begins ? (bar - 1) % density.bars == 0 : density.beats)
                drawLine(*beat, begins ? kBarOpacity : kBeatOpacity);
            if (begins && m_strip.ruled && (bar - 1) % density.numbers == 0)
                drawNumber(*beat, bar);
        }
    }

private:
    void drawLine(Seconds time, int opacity) const
    {
        const QRectF& area = m_strip.map.area;
        const double x = m_strip.map.x(time);
        m_painter.setPen(QPen(withAlpha(m_colour, opacity), 0));
        m_painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }

    void drawNumber(Seconds time, int bar) const
    {
        const QString text = QString::number(bar);
        const QRectF& area = m_strip.map.area;
        const QPointF foot(m_strip.map.x(time) + kToNumber, area.bottom() - 6);
        if (foot.x() + widthOf(text) > area.right())
            return; // half a number is another number
        m_painter.setPen(withAlpha(m_colour, kNumberOpacity));
        m_painter.drawText(foot, text);
    }

    int widthOf(const QString& text) const
    {
        return m_painter.fontMetrics().horizontalAdvance(text);
    }

    QPainter& m_painter;
    const TimeStrip& m_strip;
    QColor m_colour;
};

} // namespace

void BeatOverlay::setGrid(const std::optional<BeatGrid>& grid)
{
    if (grid == m_grid)
        return;
    m_grid = grid;
    update();
}

void BeatOverlay::paint(QPainter& painter) const
{
    if (!m_grid)
        return;
    for (const TimeStrip& strip : rolls().strips()) {
        painter.save();
        painter.setClipRect(strip.map.area, Qt::IntersectClip);
        BeatLines(painter, strip, palette().color(QPalette::WindowText))
            .draw(*m_grid, seenOf(painter));
        painter.restore();
    }
}

} // namespace rollwright
