#include "core/notes/BeatGrid.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace rollwright {

namespace {

/// Not negative.
int remainder(int value, int divisor)
{
    return (value % divisor + divisor) % divisor;
}

std::size_t nearestBeat(const BeatGrid& grid, Seconds time)
{
    const auto next = std::ranges::lower_bound(grid.beats, time);
    if (next == grid.beats.begin())
        return 0;
    const auto previous = std::prev(next);
    const bool later = next != grid.beats.end() && *next - time < time - *previous;
    return static_cast<std::size_t>((later ? next : previous) - grid.beats.begin());
}

} // namespace

bool BeatGrid::valid() const
{
    const auto rising = [](const std::vector<Seconds>& times) {
        return std::ranges::adjacent_find(times, std::greater_equal()) == times.end() &&
               std::ranges::all_of(times, [](Seconds t) { return std::isfinite(t.count()); });
    };
    const auto apart = [](const TapSeries& series, const TapSeries& next) {
        return series.back() < next.front();
    };
    return rising(beats) && beatsPerBar >= 1 && beatsPerBar <= kMostBeatsPerBar &&
           firstDownbeat >= 0 && firstDownbeat < beatsPerBar &&
           std::ranges::none_of(tapped, &TapSeries::empty) && std::ranges::all_of(tapped, rising) &&
           std::ranges::adjacent_find(tapped, std::not_fn(apart)) == tapped.end();
}

int BeatGrid::placeInBar(std::size_t beat) const
{
    return remainder(static_cast<int>(beat) - firstDownbeat, beatsPerBar);
}

Seconds BeatGrid::firstBar() const
{
    const auto first = static_cast<std::size_t>(firstDownbeat);
    return beats[std::min(first, beats.size() - 1)];
}

int BeatGrid::barOf(std::size_t beat) const
{
    const int place = static_cast<int>(beat) - firstDownbeat;
    return place < 0 ? 0 : place / beatsPerBar + 1;
}

double beatsPerMinute(const BeatGrid& grid)
{
    if (grid.beats.size() < 2)
        return 0;
    std::vector<Seconds> distances;
    for (std::size_t i = 1; i < grid.beats.size(); ++i)
        distances.push_back(grid.beats[i] - grid.beats[i - 1]);
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return Seconds(std::chrono::minutes(1)) / *middle;
}

BeatGrid withTwiceTheBeats(const BeatGrid& grid)
{
    BeatGrid result{{}, grid.beatsPerBar};
    for (std::size_t i = 0; i < grid.beats.size(); ++i) {
        if (i > 0)
            result.beats.push_back((grid.beats[i - 1] + grid.beats[i]) / 2);
        result.beats.push_back(grid.beats[i]);
    }
    result.firstDownbeat = remainder(2 * grid.firstDownbeat, grid.beatsPerBar);
    return result;
}

BeatGrid withHalfTheBeats(const BeatGrid& grid)
{
    const std::size_t first = static_cast<std::size_t>(grid.firstDownbeat) % 2;
    BeatGrid result{{}, grid.beatsPerBar};
    for (std::size_t i = first; i < grid.beats.size(); i += 2)
        result.beats.push_back(grid.beats[i]);
    result.firstDownbeat = (grid.firstDownbeat - static_cast<int>(first)) / 2;
    return result;
}

BeatGrid withEvenTempo(const BeatGrid& grid)
{
    const auto count = static_cast<double>(grid.beats.size());
    if (grid.beats.size() < 2)
        return grid;
    const double middle = (count - 1) / 2;
    Seconds sum{};
    Seconds slope{};
    for (std::size_t i = 0; i < grid.beats.size(); ++i) {
        sum += grid.beats[i];
        slope += (static_cast<double>(i) - middle) * grid.beats[i];
    }
    const Seconds interval = slope / (count * (count * count - 1) / 12);
    BeatGrid result{{}, grid.beatsPerBar, grid.firstDownbeat};
    for (std::size_t i = 0; i < grid.beats.size(); ++i)
        result.beats.push_back(sum / count + (static_cast<double>(i) - middle) * interval);
    return result;
}

BeatGrid withBarsOf(BeatGrid grid, int beatsPerBar)
{
    grid.beatsPerBar = std::clamp(beatsPerBar, 1, kMostBeatsPerBar);
    grid.firstDownbeat = remainder(grid.firstDownbeat, grid.beatsPerBar);
    return grid;
}

std::vector<TapSeries> withSeries(std::vector<TapSeries> tapped, TapSeries series)
{
    if (series.empty())
        return tapped;
    std::erase_if(tapped, [&](const TapSeries& other) {
        return other.front() <= series.back() && series.front() <= other.back();
    });
    const auto next = std::ranges::lower_bound(tapped, series);
    tapped.insert(next, std::move(series));
    return tapped;
}

BeatGrid withBarAt(BeatGrid grid, Seconds time)
{
    if (!grid.beats.empty())
        grid.firstDownbeat = remainder(static_cast<int>(nearestBeat(grid, time)), grid.beatsPerBar);
    return grid;
}

} // namespace rollwright
