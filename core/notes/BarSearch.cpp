#include "core/notes/BarSearch.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

#include "core/notes/BarCues.h"

namespace rollwright {

namespace {

constexpr Seconds kOnBeat{0.07};
constexpr double kBass = 2; ///< what a low note says for the bar, beside what it does for the beat
/// Cost of a bar that is cut short, in standard deviations of accents; chosen on nine performances
/// of ASAP.
constexpr double kEarlyBar = 16;
/// What `ternaryRhythm` says for bars of three, in standard deviations of accents; chosen on 69
/// movements of ASAP.
constexpr double kTernary = 20;
constexpr double kAlike = 1e-9; ///< what differs less does so by rounding

/// How much the chord on each beat is accented; 0 where none begins.
std::vector<double> accentsOf(const BeatGrid& grid, const std::vector<Chord>& chords)
{
    std::vector<double> accents(grid.beats.size(), 0);
    for (std::size_t i = 0; i < accents.size(); ++i) {
        const auto near =
            std::ranges::lower_bound(chords, grid.beats[i] - kOnBeat, {}, &Chord::time);
        for (auto chord = near; chord != chords.end() && chord->time <= grid.beats[i] + kOnBeat;
             ++chord)
            accents[i] = std::max(accents[i], chord->accent + kBass * chord->bass);
    }
    return accents;
}

/// With mean 0 and standard deviation 1; all 0 where they are alike.
std::vector<double> standardized(std::vector<double> values)
{
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double variance = 0;
    for (double& value : values) {
        value -= mean;
        variance += value * value / count;
    }
    const double deviation = std::sqrt(variance);
    for (double& value : values)
        value = deviation > kAlike ? value / deviation : 0;
    return values;
}

/// How likely each beat begins a bar, as accents and harmony say alike.
std::vector<double> weightsOf(const BeatGrid& grid, const std::vector<Chord>& chords)
{
    std::vector<double> weights = standardized(accentsOf(grid, chords));
    const std::vector<double> changes = standardized(harmonicChanges(grid.beats, chords));
    std::ranges::transform(weights, changes, weights.begin(), std::plus());
    return standardized(std::move(weights));
}

/// How well bars of one length fit the accents, and where they begin.
struct Bars {
    double contrast = 0; ///< between the first beats of bars and the others, for each bar
    std::vector<int> begins{};
};

/// The likeliest walk (Viterbi) through places in the bar; to begin a bar before the last one is
/// full costs something.
Bars barsOf(int length, const std::vector<double>& weights)
{
    const auto places = static_cast<std::size_t>(length);
    const auto fit = [&](std::size_t beat, std::size_t place) {
        return place == 0 ? weights[beat] : -weights[beat] / (length - 1);
    };
    std::vector<double> scores(places);
    for (std::size_t place = 0; place < places; ++place)
        scores[place] = fit(0, place);
    std::vector<std::vector<std::size_t>> from(weights.size(), std::vector<std::size_t>(places));
    for (std::size_t beat = 1; beat < weights.size(); ++beat) {
        std::vector<double> next(places);
        for (std::size_t place = 0; place < places; ++place) {
            std::size_t& before = from[beat][place];
            before = (place + places - 1) % places;
            next[place] = scores[before];
            for (std::size_t cut = 0; place == 0 && cut + 1 < places; ++cut)
                if (scores[cut] - kEarlyBar > next[place]) {
                    next[place] = scores[cut] - kEarlyBar;
                    before = cut;
                }
            next[place] += fit(beat, place);
        }
        scores = std::move(next);
    }
    const auto best = std::ranges::max_element(scores);
    Bars bars{*best * length / static_cast<double>(weights.size())};
    auto place = static_cast<std::size_t>(best - scores.begin());
    for (std::size_t beat = weights.size(); beat-- > 0; place = from[beat][place])
        if (place == 0)
            bars.begins.push_back(static_cast<int>(beat));
    std::ranges::reverse(bars.begins);
    return bars;
}

/// Those from which bars must be counted anew.
std::vector<int> downbeatsOf(const Bars& bars, int length)
{
    std::vector<int> downbeats;
    for (const int beat : bars.begins)
        if (downbeats.empty() || (beat - downbeats.back()) % length != 0)
            downbeats.push_back(beat);
    return downbeats;
}

} // namespace

BeatGrid withLikeliestBars(BeatGrid grid, const std::vector<Chord>& chords)
{
    const std::vector<double> weights = weightsOf(grid, chords);
    const double ternary = kTernary * ternaryRhythm(grid.beats, chords);
    double highest = 0;
    for (const int length : {4, 3, 2}) {
        const Bars bars = barsOf(length, weights);
        const double fit = bars.contrast + (length == 3 ? ternary : 0);
        if (fit <= highest || bars.begins.empty())
            continue;
        highest = fit;
        grid.beatsPerBar = length;
        grid.downbeats = downbeatsOf(bars, length);
    }
    return grid;
}

} // namespace rollwright
