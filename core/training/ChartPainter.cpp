#include "core/training/ChartPainter.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numbers>

namespace rollwright {

namespace {

constexpr double kWidth = 840;
constexpr double kPanelHeight = 210;
constexpr double kPanelGap = 26;
constexpr double kLeft = 76; ///< margins, which hold labels
constexpr double kRight = 30;
constexpr double kTop = 16;
constexpr double kBottom = 48;
constexpr double kLegendLine = 20;
constexpr double kFontSize = 13;
constexpr double kMeanReach = 0.02; ///< of the points, to each side of a running mean

struct Colour {
    double red, green, blue;
};

constexpr Colour kInk{0.15, 0.15, 0.15};
constexpr Colour kGrid{0.88, 0.88, 0.88};
/// Told apart by the colour-blind too (Okabe and Ito, "Color Universal Design", 2008).
constexpr std::array<Colour, 7> kColours{{{0.00, 0.45, 0.70},
                                          {0.84, 0.37, 0.00},
                                          {0.00, 0.62, 0.45},
                                          {0.80, 0.47, 0.65},
                                          {0.90, 0.62, 0.00},
                                          {0.34, 0.71, 0.91},
                                          {0.00, 0.00, 0.00}}};

struct Frame {
    double left, top, width, height;
};

/// Where a text stands to its place: 0 begins there, 0.5 is centred on it, 1 ends there.
struct Anchor {
    double x, y;
};

class Painter
{
public:
    explicit Painter(cairo_t* cairo) : m_cairo(cairo)
    {
        cairo_select_font_face(m_cairo, "sans-serif", CAIRO_FONT_SLANT_NORMAL,
                               CAIRO_FONT_WEIGHT_NORMAL);
        cairo_set_font_size(m_cairo, kFontSize);
        cairo_set_line_join(m_cairo, CAIRO_LINE_JOIN_ROUND);
    }

    void fillAll()
    {
        cairo_set_source_rgb(m_cairo, 1, 1, 1);
        cairo_paint(m_cairo);
    }

    void text(const std::string& words, double x, double y, Anchor anchor, double angle = 0)
    {
        cairo_text_extents_t extents;
        cairo_font_extents_t font;
        cairo_text_extents(m_cairo, words.c_str(), &extents);
        cairo_font_extents(m_cairo, &font);
        cairo_save(m_cairo);
        cairo_translate(m_cairo, x, y);
        cairo_rotate(m_cairo, angle);
        cairo_move_to(m_cairo, -anchor.x * extents.x_advance,
                      (1 - anchor.y) * font.ascent - anchor.y * font.descent);
        use(kInk);
        cairo_show_text(m_cairo, words.c_str());
        cairo_restore(m_cairo);
    }

    void line(ChartPoint from, ChartPoint to, Colour colour, double width)
    {
        use(colour);
        cairo_set_line_width(m_cairo, width);
        cairo_move_to(m_cairo, from.x, from.y);
        cairo_line_to(m_cairo, to.x, to.y);
        cairo_stroke(m_cairo);
    }

    void curve(const std::vector<ChartPoint>& points, Colour colour, double width, double opacity)
    {
        use(colour, opacity);
        cairo_set_line_width(m_cairo, width);
        cairo_new_path(m_cairo); // a text leaves a point behind
        for (const ChartPoint& point : points)
            cairo_line_to(m_cairo, point.x, point.y);
        cairo_stroke(m_cairo);
    }

    void dot(ChartPoint place, Colour colour)
    {
        use(colour);
        cairo_arc(m_cairo, place.x, place.y, 2.5, 0, 2 * std::numbers::pi);
        cairo_fill(m_cairo);
    }

private:
    void use(Colour colour, double opacity = 1)
    {
        cairo_set_source_rgba(m_cairo, colour.red, colour.green, colour.blue, opacity);
    }

    cairo_t* m_cairo;
};

Colour colourOf(int number)
{
    return kColours[static_cast<std::size_t>(number) % kColours.size()];
}

ChartAxis axisOver(const std::vector<ChartPanel>& panels, double ChartPoint::*coordinate,
                   ChartAxis::Scale scale, int ticks)
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const ChartPanel& panel : panels)
        for (const ChartCurve& curve : panel.curves)
            for (const ChartPoint& point : curve.points) {
                low = std::min(low, point.*coordinate);
                high = std::max(high, point.*coordinate);
            }
    return {low, high, scale, ticks};
}

/// Each point's mean with its neighbours, fewer of them near the ends.
std::vector<ChartPoint> runningMean(const std::vector<ChartPoint>& points)
{
    const std::size_t reach =
        std::max<std::size_t>(1, static_cast<std::size_t>(kMeanReach * points.size()));
    std::vector<ChartPoint> means;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t near = std::min({reach, i, points.size() - 1 - i});
        double sum = 0;
        for (std::size_t k = i - near; k <= i + near; ++k)
            sum += points[k].y;
        means.push_back({points[i].x, sum / static_cast<double>(2 * near + 1)});
    }
    return means;
}

void paintAxes(Painter& painter, const Frame& frame, const ChartAxis& x, const ChartAxis& y,
               const std::string& title)
{
    const double bottom = frame.top + frame.height;
    const double right = frame.left + frame.width;
    for (const double tick : y.ticks()) {
        const double place = bottom - frame.height * y.positionOf(tick);
        painter.line({frame.left, place}, {right, place}, kGrid, 1);
        painter.text(y.label(tick), frame.left - 8, place, {1, 0.5});
    }
    for (const double tick : x.ticks()) {
        const double place = frame.left + frame.width * x.positionOf(tick);
        painter.line({place, frame.top}, {place, bottom}, kGrid, 1);
    }
    painter.line({frame.left, bottom}, {right, bottom}, kInk, 1);
    painter.line({frame.left, frame.top}, {frame.left, bottom}, kInk, 1);
    painter.text(title, 8, frame.top + frame.height / 2, {0.5, 0}, -std::numbers::pi / 2);
}

void paintPanel(Painter& painter, const Frame& frame, const ChartAxis& x, const ChartPanel& panel)
{
    const ChartAxis y = axisOver({panel}, &ChartPoint::y, panel.scale, 6);
    paintAxes(painter, frame, x, y, panel.title);
    const auto placed = [&](std::vector<ChartPoint> points) {
        for (ChartPoint& point : points)
            point = {frame.left + frame.width * x.positionOf(point.x),
                     frame.top + frame.height * (1 - y.positionOf(point.y))};
        return points;
    };
    for (const ChartCurve& curve : panel.curves) {
        const Colour colour = colourOf(curve.colour);
        if (panel.noisy)
            painter.curve(placed(curve.points), colour, 0.8, 0.3);
        painter.curve(placed(panel.noisy ? runningMean(curve.points) : curve.points), colour, 1.8,
                      1);
        if (panel.marked)
            for (const ChartPoint& place : placed(curve.points))
                painter.dot(place, colour);
    }
}

void paintLegend(Painter& painter, const std::vector<std::string>& names)
{
    double y = kTop + kLegendLine / 2;
    for (std::size_t i = 0; i < names.size(); ++i, y += kLegendLine) {
        painter.line({kLeft, y}, {kLeft + 24, y}, colourOf(static_cast<int>(i)), 3);
        painter.text(names[i], kLeft + 32, y, {0, 0.5});
    }
}

double legendHeight(const Chart& chart)
{
    return kLegendLine * static_cast<double>(chart.legend.size()) + 14;
}

} // namespace

double chartWidth()
{
    return kWidth;
}

double chartHeight(const Chart& chart)
{
    return kTop + legendHeight(chart) + kBottom - kPanelGap +
           (kPanelHeight + kPanelGap) * static_cast<double>(chart.panels.size());
}

void paint(cairo_t* cairo, const Chart& chart)
{
    Painter painter(cairo);
    painter.fillAll();
    paintLegend(painter, chart.legend);
    const ChartAxis x = axisOver(chart.panels, &ChartPoint::x, ChartAxis::Scale::Linear, 8);
    Frame frame{kLeft, kTop + legendHeight(chart), kWidth - kLeft - kRight, kPanelHeight};
    for (const ChartPanel& panel : chart.panels) {
        paintPanel(painter, frame, x, panel);
        frame.top += kPanelHeight + kPanelGap;
    }
    const double bottom = frame.top - kPanelGap;
    for (const double tick : x.ticks())
        painter.text(x.label(tick), frame.left + frame.width * x.positionOf(tick), bottom + 6,
                     {0.5, 0});
    painter.text(chart.title, frame.left + frame.width / 2, bottom + 26, {0.5, 0});
}

} // namespace rollwright
