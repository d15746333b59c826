#pragma once

#include <string>
#include <vector>

namespace rollwright {

/// An axis whose ends and ticks are round numbers (1, 2 or 5 times a power of ten).
class ChartAxis
{
public:
    enum class Scale { Linear, Logarithmic };

    /// Spans at least `low` to `high`, with about `ticks` ticks on a linear scale. A logarithmic
    /// one needs low > 0; where high is not four times as much, it would have too few round
    /// numbers, and becomes a linear one.
    ChartAxis(double low, double high, Scale scale = Scale::Linear, int ticks = 5);

    double low() const { return m_ticks.front(); }
    double high() const { return m_ticks.back(); }
    const std::vector<double>& ticks() const { return m_ticks; } ///< two at least, rising

    /// 0 at the low end, 1 at the high one.
    double positionOf(double value) const;

    /// With as many decimals as the ticks need, on a logarithmic scale this one; thousands apart by
    /// a narrow space (UTF-8).
    std::string label(double tick) const;

private:
    Scale m_scale;
    std::vector<double> m_ticks;
};

} // namespace rollwright
