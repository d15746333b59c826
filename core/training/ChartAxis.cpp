#include "core/training/ChartAxis.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdio>

namespace rollwright {

namespace {

constexpr std::array<double, 3> kRound{1, 2, 5};
constexpr const char* kNarrowSpace = "\u202F";
constexpr double kLeastRatio = 4; ///< of the ends of a logarithmic scale
constexpr double kSlack = 1e-9;   ///< of a step, for what binary fractions do not hold

/// The least round number that is not below `value`.
double roundUp(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (const double digit : kRound)
        if (digit * decade >= value * (1 - kSlack))
            return digit * decade;
    return 10 * decade;
}

std::vector<double> linearTicks(double low, double high, int ticks)
{
    if (!(high > low))
        high = low + std::max(1.0, std::abs(low));
    const double step = roundUp((high - low) / ticks);
    const double first = std::floor(low / step + kSlack);
    const double last = std::ceil(high / step - kSlack);
    std::vector<double> result;
    for (double i = first; i <= last; ++i)
        result.push_back(i * step);
    return result;
}

/// Round numbers from the one at or below `low` to the one at or above `high`.
std::vector<double> logarithmicTicks(double low, double high)
{
    assert(low > 0);
    std::vector<double> result;
    for (double decade = std::pow(10, std::floor(std::log10(low)));; decade *= 10) {
        for (const double digit : kRound) {
            const double tick = digit * decade;
            if (tick <= low * (1 + kSlack))
                result.clear(); // a later one is near enough
            result.push_back(tick);
            if (tick >= high * (1 - kSlack) && result.size() > 1)
                return result;
        }
    }
}

} // namespace

ChartAxis::ChartAxis(double low, double high, Scale scale, int ticks)
    : m_scale(high < kLeastRatio * low ? Scale::Linear : scale),
      m_ticks(m_scale == Scale::Linear ? linearTicks(low, high, ticks)
                                       : logarithmicTicks(low, high))
{
}

double ChartAxis::positionOf(double value) const
{
    if (m_scale == Scale::Logarithmic)
        return std::log(value / low()) / std::log(high() / low());
    return (value - low()) / (high() - low());
}

std::string ChartAxis::label(double tick) const
{
    double finest = m_scale == Scale::Linear ? m_ticks[1] - m_ticks[0] : tick;
    int decimals = 0;
    for (; finest < 1 - kSlack && decimals < 9; finest *= 10)
        ++decimals;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, tick);
    std::string label = text.data();
    const std::size_t digits =
        label.find('.') == std::string::npos ? label.size() : label.find('.');
    const std::size_t sign = label.starts_with('-') ? 1 : 0;
    if (digits - sign > 4) // 2000 stays in one piece
        for (std::size_t place = digits - 3; place > sign && place < digits; place -= 3)
            label.insert(place, kNarrowSpace);
    return label;
}

} // namespace rollwright
