#include "core/notes/BeatGrid.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <utility>

#include "core/base/FloorDivision.h"
#include "core/base/Median.h"

namespace rollwright {

namespace {

constexpr Seconds kSameBeat{0.06};

/// Expects beats.
int nearestBeat(const BeatGrid& grid, Seconds time)
{
    const auto next = std::ranges::lower_bound(grid.beats, time);
    if (next == grid.beats.begin())
        return 0;
    const auto previous = std::prev(next);
    const bool later = next != grid.beats.end() && *next - time < time - *previous;
    return static_cast<int>((later ? next : previous) - grid.beats.begin());
}

/// Without places to count from where bars begin anyway.
BeatGrid simplified(BeatGrid grid)
{
    std::vector<int>& downbeats = grid.downbeats;
    downbeats.front() = floorRemainder(downbeats.front(), grid.beatsPerBar);
    std::vector<int> needed{downbeats.front()};
    for (const int beat : downbeats)
        if (beat > needed.back() && (beat - needed.back()) % grid.beatsPerBar != 0)
            needed.push_back(beat);
    downbeats = std::move(needed);
    return grid;
}

/// What was tapped there says that this is no beat, or that it is one.
void forgetTapsAt(BeatGrid& grid, Seconds time)
{
    std::erase_if(grid.tapped, [time](const TapSeries& series) {
        return series.front() - kSameBeat <= time && time <= series.back() + kSameBeat;
    });
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
    const auto counted = [this] {
        return !downbeats.empty() && downbeats.front() >= 0 && downbeats.front() < beatsPerBar &&
               std::ranges::adjacent_find(downbeats, std::greater_equal()) == downbeats.end();
    };
    return rising(beats) && beatsPerBar >= 1 && beatsPerBar <= kMostBeatsPerBar && counted() &&
           std::ranges::none_of(tapped, &TapSeries::empty) && std::ranges::all_of(tapped, rising) &&
           std::ranges::adjacent_find(tapped, std::not_fn(apart)) == tapped.end();
}

/// Which of the downbeats.
std::size_t BeatGrid::countedFrom(int beat) const
{
    const auto next = std::upper_bound(downbeats.begin() + 1, downbeats.end(), beat);
    return static_cast<std::size_t>(next - downbeats.begin()) - 1;
}

int BeatGrid::placeInBar(int beat) const
{
    return floorRemainder(beat - downbeats[countedFrom(beat)], beatsPerBar);
}

int BeatGrid::barOf(int beat) const
{
    const std::size_t last = countedFrom(beat);
    int bar = 1;
    for (std::size_t i = 0; i < last; ++i) // a bar that is cut short counts, too
        bar -= floorDivided(downbeats[i] - downbeats[i + 1], beatsPerBar);
    return bar + floorDivided(beat - downbeats[last], beatsPerBar);
}

std::size_t beatUntil(const std::vector<Seconds>& beats, Seconds time)
{
    const auto next = std::upper_bound(beats.begin() + 1, beats.end() - 1, time);
    return static_cast<std::size_t>(next - beats.begin()) - 1;
}

double beatsPerMinute(const BeatGrid& grid)
{
    if (grid.beats.size() < 2)
        return 0;
    std::vector<Seconds> distances;
    for (std::size_t i = 1; i < grid.beats.size(); ++i)
        distances.push_back(grid.beats[i] - grid.beats[i - 1]);
    return Seconds(std::chrono::minutes(1)) / upperMedianOf(std::move(distances));
}

BeatGrid withTwiceTheBeats(const BeatGrid& grid)
{
    BeatGrid result{{}, grid.beatsPerBar, {}};
    for (std::size_t i = 0; i < grid.beats.size(); ++i) {
        if (i > 0)
            result.beats.push_back((grid.beats[i - 1] + grid.beats[i]) / 2);
        result.beats.push_back(grid.beats[i]);
    }
    for (const int beat : grid.downbeats)
        result.downbeats.push_back(2 * beat);
    return simplified(std::move(result));
}

BeatGrid withHalfTheBeats(const BeatGrid& grid)
{
    const int first = grid.downbeats.front() % 2;
    BeatGrid result{{}, grid.beatsPerBar, {}};
    for (auto i = static_cast<std::size_t>(first); i < grid.beats.size(); i += 2)
        result.beats.push_back(grid.beats[i]);
    for (const int beat : grid.downbeats)
        result.downbeats.push_back((beat - first + 1) / 2);
    return simplified(std::move(result));
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
    BeatGrid result{{}, grid.beatsPerBar, grid.downbeats};
    for (std::size_t i = 0; i < grid.beats.size(); ++i)
        result.beats.push_back(sum / count + (static_cast<double>(i) - middle) * interval);
    return result;
}

BeatGrid withBeatAt(BeatGrid grid, Seconds time)
{
    forgetTapsAt(grid, time);
    const auto near = std::ranges::lower_bound(grid.beats, time - kSameBeat);
    if (near != grid.beats.end() && *near <= time + kSameBeat) {
        grid.beats[static_cast<std::size_t>(nearestBeat(grid, time))] = time;
        return grid;
    }
    const auto inserted = grid.beats.insert(near, time);
    for (int& downbeat : grid.downbeats)
        downbeat += downbeat >= inserted - grid.beats.begin() ? 1 : 0;
    return simplified(std::move(grid));
}

BeatGrid withoutBeatAt(BeatGrid grid, Seconds time)
{
    if (grid.beats.empty())
        return grid;
    const int beat = nearestBeat(grid, time);
    forgetTapsAt(grid, grid.beats[static_cast<std::size_t>(beat)]);
    grid.beats.erase(grid.beats.begin() + beat);
    for (int& downbeat : grid.downbeats)
        downbeat -= downbeat > beat ? 1 : 0;
    return simplified(std::move(grid));
}

BeatGrid withBarsOf(BeatGrid grid, int beatsPerBar)
{
    grid.beatsPerBar = std::clamp(beatsPerBar, 1, kMostBeatsPerBar);
    return simplified(std::move(grid));
}

BeatGrid withBarsLike(BeatGrid grid, const BeatGrid& other)
{
    grid.beatsPerBar = other.beatsPerBar;
    if (grid.beats.empty() || other.beats.empty())
        return simplified(std::move(grid));
    const int last = static_cast<int>(other.beats.size()) - 1;
    grid.downbeats.clear();
    for (const int beat : other.downbeats)
        grid.downbeats.push_back(
            nearestBeat(grid, other.beats[static_cast<std::size_t>(std::min(beat, last))]));
    return simplified(std::move(grid));
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
    if (grid.beats.empty())
        return grid;
    const int beat = nearestBeat(grid, time);
    const auto next = std::upper_bound(grid.downbeats.begin() + 1, grid.downbeats.end(), beat);
    int& from = *std::prev(next);
    from += floorRemainder(beat - from, grid.beatsPerBar);
    return simplified(std::move(grid));
}

BeatGrid withBarsFrom(BeatGrid grid, Seconds time)
{
    if (grid.beats.empty())
        return grid;
    const int beat = nearestBeat(grid, time);
    grid.downbeats.insert(std::ranges::lower_bound(grid.downbeats, beat), beat);
    return simplified(std::move(grid));
}

BeatGrid withBarsThroughout(BeatGrid grid)
{
    grid.downbeats.resize(1);
    return grid;
}

} // namespace rollwright
