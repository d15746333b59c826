#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/Result.h"
#include "core/training/ChartAxis.h"

namespace rollwright {

struct ChartPoint {
    double x = 0;
    double y = 0;
};

struct ChartCurve {
    int colour = 0;                 ///< number of a colour; curves of one thing share it
    std::vector<ChartPoint> points; ///< by x
};

/// One pair of axes.
struct ChartPanel {
    std::string title; ///< of the y axis, with its unit
    ChartAxis::Scale scale = ChartAxis::Scale::Linear;
    std::vector<ChartCurve> curves; ///< two points at least in all of them
    bool noisy = false;             ///< draw the curves faintly and a running mean strongly
    bool marked = false;            ///< draw a dot at each point
};

/// Panels one below the other over one x axis.
struct Chart {
    std::string title;               ///< of the x axis
    std::vector<std::string> legend; ///< what each colour stands for
    std::vector<ChartPanel> panels;
};

/// Draws a chart into a file: SVG, or PNG at 192 dots an inch, by its suffix.
/// Fails with InvalidArgument (another suffix), FileNotWritable or DiskFull.
Result<void> drawChart(const Chart& chart, const std::filesystem::path& file);

} // namespace rollwright
