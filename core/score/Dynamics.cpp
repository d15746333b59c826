#include "core/score/Dynamics.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/score/CheapestWalk.h"

namespace rollwright {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr int kDynamics = 6;
constexpr double kChange = 1.5; ///< for a mark: so many bars that are off by one dynamic

/// Velocities of notation programs: 33 is pianissimo, 49 piano.
constexpr double kPianissimo = 33;
constexpr double kUsualStep = 16;
constexpr double kSmallestStep = 8;
constexpr double kStepsOfRange = 3; ///< what most of a piece goes through

using Loudness = std::optional<double>; ///< none: silent

/// The value that this part of all are below; reorders them, expects some.
double quantile(std::vector<double>& values, double part)
{
    const auto place = static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + place);
    return values[static_cast<std::size_t>(place)];
}

/// By its velocities.
Loudness loudnessOf(const ScoreBar& bar)
{
    constexpr double kMedianOfLouderHalf = 0.75;
    std::vector<double> loudest;
    for (const auto& chords : bar.hands)
        for (const ScoreChord& chord : chords)
            if (!chord.keys.empty() && !chord.tiedToPrevious)
                loudest.push_back(
                    std::ranges::max(chord.keys, {}, &ScoreChord::Key::velocity).velocity);
    return loudest.empty() ? Loudness() : quantile(loudest, kMedianOfLouderHalf);
}

/// Velocities to dynamics as real numbers, 0 for pianissimo.
class DynamicScale
{
public:
    explicit DynamicScale(std::vector<double> velocities)
    {
        constexpr double kQuiet = 0.1;
        constexpr double kLoud = 0.9;
        const double range = quantile(velocities, kLoud) - quantile(velocities, kQuiet);
        m_step = std::clamp(range / kStepsOfRange, kSmallestStep, kUsualStep);
        m_middle = quantile(velocities, 0.5);
        m_usual = std::clamp((m_middle - kPianissimo) / kUsualStep, 1.0, kDynamics - 2.0);
    }

    double dynamicOf(double velocity) const
    {
        return std::clamp(m_usual + (velocity - m_middle) / m_step, 0.0, kDynamics - 1.0);
    }

private:
    double m_step;   ///< from a dynamic to the next
    double m_middle; ///< a velocity
    double m_usual;  ///< its dynamic
};

/// States are a dynamic in its first bar and the same in later ones, in turn.
constexpr std::size_t kStates = 2 * kDynamics;

bool isFirst(std::size_t state)
{
    return state % 2 == 0;
}

CostTable changes()
{
    CostTable table(kStates, std::vector<double>(kStates, kNever));
    for (std::size_t from = 0; from < kStates; ++from)
        for (std::size_t to = 0; to < kStates; ++to) {
            const bool same = from / 2 == to / 2;
            if (same && !isFirst(to))
                table[from][to] = 0;
            else if (!same && !isFirst(from) && isFirst(to))
                table[from][to] = kChange;
        }
    return table;
}

CostTable costsOf(const std::vector<Loudness>& bars, const DynamicScale& scale)
{
    CostTable costs;
    for (const Loudness& bar : bars) {
        costs.emplace_back(kStates);
        for (std::size_t state = 0; bar && state < kStates; ++state)
            costs.back()[state] = std::abs(scale.dynamicOf(*bar) - double(state / 2));
    }
    for (std::size_t state = 0; state < kStates; ++state) {
        if (!isFirst(state))
            costs.front()[state] = kNever;
        else if (bars.size() > 1)
            costs.back()[state] = kNever;
    }
    return costs;
}

} // namespace

std::vector<std::optional<Dynamic>> dynamicsOf(const std::vector<ScoreBar>& bars)
{
    std::vector<Loudness> loudness;
    std::vector<double> heard;
    for (const ScoreBar& bar : bars) {
        loudness.push_back(loudnessOf(bar));
        if (loudness.back())
            heard.push_back(*loudness.back());
    }
    std::vector<std::optional<Dynamic>> marks(bars.size());
    if (heard.empty())
        return marks;
    const auto walk = cheapestWalk(costsOf(loudness, DynamicScale(std::move(heard))), changes());
    std::optional<Dynamic> now;
    for (std::size_t bar = 0; bar < bars.size(); ++bar) {
        const auto dynamic = static_cast<Dynamic>(walk[bar] / 2);
        if (loudness[bar] && now != dynamic)
            now = marks[bar] = dynamic;
    }
    return marks;
}

} // namespace rollwright
