#include "core/score/TempoMarks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/base/Median.h"
#include "core/score/BeatScale.h"

namespace rollwright {

namespace {

constexpr std::size_t kBars = 8;
constexpr double kOther = 1.2;

/// The logarithms of the seconds of a beat, by bars.
class BarTempos
{
public:
    BarTempos(const std::vector<int>& begins, const BeatScale& scale)
        : m_begins(begins), m_scale(scale)
    {
        for (std::size_t bar = 0; bar < bars(); ++bar)
            m_tempos.push_back(among(bar, bar + 1));
    }

    std::size_t bars() const { return m_begins.size() - 1; }
    double at(std::size_t bar) const { return m_tempos[bar]; }

    /// The median of bars.
    double medianFrom(std::size_t bar) const
    {
        const auto first = m_tempos.begin() + static_cast<std::ptrdiff_t>(bar);
        return upperMedianOf<double>({first, first + std::min(kBars, bars() - bar)});
    }

    /// The median of beats.
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
    std::vector<double> m_tempos{};
};

/// The bar of the eight from `first` on with which the tempo becomes another.
std::size_t changeFrom(std::size_t first, double now, double next, const BarTempos& tempos)
{
    double cost = 0;
    double least = 0;
    std::size_t change = first;
    for (std::size_t bar = first; bar < first + kBars; ++bar) {
        cost += std::abs(tempos.at(bar) - now) - std::abs(tempos.at(bar) - next);
        if (cost < least) {
            least = cost;
            change = bar + 1;
        }
    }
    return std::min(change, first + kBars - 1);
}

std::vector<std::size_t> changesOf(const BarTempos& tempos)
{
    std::vector<std::size_t> changes{0};
    double now = tempos.medianFrom(0);
    for (std::size_t bar = 1; bar + kBars <= tempos.bars(); ++bar) {
        const double next = tempos.medianFrom(bar);
        if (std::abs(next - now) < std::log(kOther))
            continue;
        bar = changeFrom(bar, now, next, tempos);
        changes.push_back(bar);
        now = tempos.medianFrom(bar);
    }
    return changes;
}

} // namespace

std::vector<double> tempoMarksOf(const std::vector<int>& begins, const BeatScale& scale)
{
    constexpr double kSecondsPerMinute = 60;
    const BarTempos tempos(begins, scale);
    const std::vector<std::size_t> changes = changesOf(tempos);
    std::vector<double> marks(tempos.bars());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const std::size_t end = i + 1 < changes.size() ? changes[i + 1] : tempos.bars();
        marks[changes[i]] = kSecondsPerMinute / std::exp(tempos.among(changes[i], end));
    }
    return marks;
}

} // namespace rollwright
