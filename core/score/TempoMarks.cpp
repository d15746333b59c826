#include "core/score/TempoMarks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

#include "core/base/Median.h"
#include "core/score/BeatScale.h"
#include "core/score/CheapestWalk.h"

namespace rollwright {

namespace {

constexpr double kMark = 3;        ///< costs as much as this many seconds in another tempo by e
constexpr double kOther = 1.2;     ///< at least, for a mark
constexpr double kStep = 1.06;     ///< between tempos that are tried
constexpr double kShortest = 0.06; ///< seconds a beat, of these
constexpr double kLongest = 60;

/// The bars of a piece.
class BarTempos
{
public:
    BarTempos(const std::vector<int>& begins, const BeatScale& scale)
        : m_begins(begins), m_scale(scale)
    {
    }

    std::size_t bars() const { return m_begins.size() - 1; }

    /// How long a bar lasts.
    Seconds lengthOf(std::size_t bar) const
    {
        Seconds length{};
        for (int beat = m_begins[bar]; beat < m_begins[bar + 1]; ++beat)
            length += m_scale.lengthOf(beat);
        return length;
    }

    /// The logarithm of the seconds of a beat: the median from one bar until before another.
    double among(std::size_t bar, std::size_t end) const
    {
        std::vector<double> lengths;
        for (int beat = m_begins[bar]; beat < m_begins[end]; ++beat)
            lengths.push_back(std::log(m_scale.lengthOf(beat).count()));
        return upperMedianOf<double>(std::move(lengths));
    }

private:
    const std::vector<int>& m_begins;
    const BeatScale& m_scale;
};

/// What it costs to write each bar in each tempo: how far it is from that, for as long as it lasts.
CostTable costsOf(const BarTempos& tempos)
{
    std::vector<double> bars;
    for (std::size_t bar = 0; bar < tempos.bars(); ++bar)
        bars.push_back(
            std::clamp(tempos.among(bar, bar + 1), std::log(kShortest), std::log(kLongest)));
    const auto [fastest, slowest] = std::ranges::minmax(bars);
    const double step = std::log(kStep);
    const auto levels = static_cast<std::size_t>((slowest - fastest) / step) + 2;
    CostTable costs;
    for (std::size_t bar = 0; bar < bars.size(); ++bar) {
        costs.emplace_back(levels);
        for (std::size_t level = 0; level < levels; ++level) {
            const double tempo = fastest + static_cast<double>(level) * step;
            costs[bar][level] = std::abs(bars[bar] - tempo) * tempos.lengthOf(bar).count();
        }
    }
    return costs;
}

CostTable changesBetween(std::size_t levels)
{
    const double fewest = std::log(kOther) / std::log(kStep);
    CostTable changes(levels, std::vector<double>(levels, kMark));
    for (std::size_t from = 0; from < levels; ++from)
        for (std::size_t to = 0; to < levels; ++to) {
            const double distance = std::abs(static_cast<double>(from) - static_cast<double>(to));
            if (distance < fewest)
                changes[from][to] = from == to ? 0 : std::numeric_limits<double>::infinity();
        }
    return changes;
}

} // namespace

std::vector<double> tempoMarksOf(const std::vector<int>& begins, const BeatScale& scale)
{
    constexpr double kSecondsPerMinute = 60;
    const BarTempos tempos(begins, scale);
    const CostTable costs = costsOf(tempos);
    const auto levels = cheapestWalk(costs, changesBetween(costs.front().size()));
    std::vector<double> marks(tempos.bars());
    for (std::size_t bar = 0; bar < marks.size();) {
        const auto next =
            std::ranges::find_if(levels.begin() + static_cast<std::ptrdiff_t>(bar), levels.end(),
                                 [&](auto level) { return level != levels[bar]; });
        const auto end = static_cast<std::size_t>(next - levels.begin());
        marks[bar] = kSecondsPerMinute / std::exp(tempos.among(bar, end));
        bar = end;
    }
    return marks;
}

} // namespace rollwright
