#include "core/score/BeatDivision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace rollwright {

namespace {

enum Kind { kWhole, kInHalves, kInThirds, kKinds };

/// A way to divide a beat, and how unusual it is (a cost beside half squares of deviations).
struct Division {
    int parts;
    double cost;

    Kind kind() const { return parts == 1 ? kWhole : parts % 3 == 0 ? kInThirds : kInHalves; }
};
constexpr Division kHalves[]{{1, 0}, {2, 0.5}, {4, 1.5}, {8, 4}};
constexpr Division kThirds[]{{1, 0}, {3, 0.5}, {6, 2}, {12, 5}};
constexpr double kForeign = 0.75; ///< for thirds among halves and the other way round
/// Besides, for thirds of which only one begins within the beat: rather halves played unevenly.
constexpr double kThin = 2.5;
constexpr double kKindChange = 0.5; ///< for halves after thirds and the other way round
/// For two chords at one place, where they begin this far apart (it grows with the square): hands
/// and the voices of a chord come after each other, but not as late as the next note.
constexpr double kMerged = 3;
constexpr Seconds kMergedApart{0.1};
constexpr double kMergedStep =
    6; ///< besides, for notes a second or less apart: rather a grace note
/// For a chord on one of the finest places with none on the next, as short notes lead on; but for
/// one that follows a grace note.
constexpr double kLeadsNowhere = 4;
/// Thirds explain compound meters at less than half of the cost of halves, others at 0.7 and more
/// (16 performances of ASAP, in that data set's beats).
constexpr double kMuchBetter = 0.6;

/// How far performers are from even divisions: standard deviation, in seconds and of the beat.
constexpr double kHand = 0.02;
constexpr double kRubato = 0.03;

double squared(double x)
{
    return x * x;
}

/// What it costs to write a chord at the place of the one before.
double merging(const BeatOnset& before, const BeatOnset& onset, const Beat& beat)
{
    const double gap = (onset.fraction - before.fraction) * beat.length;
    return (onset.isStep ? kMergedStep : 0) + kMerged * squared(gap / kMergedApart.count());
}

/// A chord on one of the finest places that is not followed on the next one.
double leavingFor(int next, int place, const BeatOnset& onset, int parts)
{
    const bool finest = parts == 3 ? place == 1 : parts > 3 && place % 2 == 1;
    return finest && next != place + 1 && !onset.isStep ? kLeadsNowhere : 0;
}

/// The least cost of these divisions.
double costOf(std::span<const Division> divisions, const Beat& beat)
{
    double least = std::numeric_limits<double>::infinity();
    for (const auto& [parts, cost] : divisions)
        least = std::min(least, cost + misfit(beat, parts));
    return least;
}

/// The best division of each kind.
struct Choice {
    int parts = 1;
    double cost = std::numeric_limits<double>::infinity();
};
using Choices = std::array<Choice, kKinds>;

/// How many chords begin within the beat, rather than on it or on the next.
auto chordsWithin(const Beat& beat)
{
    constexpr double kOnBeat = 1 / 6.;
    return std::ranges::count_if(beat.onsets, [](const BeatOnset& onset) {
        return onset.fraction > kOnBeat && onset.fraction < 1 - kOnBeat;
    });
}

Choices choicesOf(const Beat& beat, bool compound)
{
    Choices choices;
    const auto consider = [&](std::span<const Division> divisions, double extra) {
        for (const Division& division : divisions) {
            Choice& best = choices[division.kind()];
            const double cost = division.cost + extra + misfit(beat, division.parts);
            if (cost < best.cost)
                best = {division.parts, cost};
        }
    };
    // The finest division of the other kind has no whole number of MusicXML divisions.
    constexpr std::size_t kForeigners = 2;
    const bool thin = !compound && chordsWithin(beat) < 2;
    consider(compound ? std::span(kThirds) : kHalves, 0);
    consider(std::span(compound ? kHalves : kThirds).subspan(1, kForeigners),
             kForeign + (thin ? kThin : 0));
    return choices;
}

/// One beat on, for what the last divided beat is divided into: where this comes from, and how the
/// beat is divided.
struct Origin {
    Kind before = kInHalves;
    int parts = 1;
};
using Origins = std::array<Origin, kKinds>;
using Costs = std::array<double, kKinds>;

Origins step(Costs& costs, const Choices& choices)
{
    Origins from{};
    Costs next;
    next.fill(std::numeric_limits<double>::infinity());
    for (const Kind before : {kInHalves, kInThirds})
        for (const Kind kind : {kWhole, kInHalves, kInThirds}) {
            const Kind after = kind == kWhole ? before : kind;
            const double cost =
                costs[before] + choices[kind].cost + (after == before ? 0 : kKindChange);
            if (cost < next[after]) {
                next[after] = cost;
                from[after] = {before, choices[kind].parts};
            }
        }
    costs = next;
    return from;
}

} // namespace

double misfit(const Beat& beat, int parts)
{
    const double spread = kHand / beat.length + kRubato; // relative to the beat
    double sum = 0;
    const BeatOnset* before = nullptr;
    int last = 0;
    for (const BeatOnset& onset : beat.onsets) {
        const int place = static_cast<int>(std::lround(onset.fraction * parts));
        sum += 0.5 * squared((onset.fraction - double(place) / parts) / spread);
        if (before != nullptr)
            sum += place == last ? merging(*before, onset, beat)
                                 : leavingFor(place, last, *before, parts);
        before = &onset;
        last = place;
    }
    const int nextBeat = parts;
    return sum + leavingFor(nextBeat, last, *before, parts);
}

bool thirdsAreUsual(const Beats& beats)
{
    double halves = 0;
    double thirds = 0;
    for (const auto& [number, beat] : beats) {
        halves += costOf(kHalves, beat);
        thirds += costOf(kThirds, beat);
    }
    return thirds < kMuchBetter * halves;
}

BeatParts partsOf(const Beats& beats, bool compound)
{
    Costs costs;
    costs.fill(std::numeric_limits<double>::infinity());
    costs[compound ? kInThirds : kInHalves] = 0;
    std::vector<Origins> from;
    for (const auto& [number, beat] : beats)
        from.push_back(step(costs, choicesOf(beat, compound)));

    BeatParts parts;
    Kind kind = costs[kInThirds] < costs[kInHalves] ? kInThirds : kInHalves;
    auto origins = from.rbegin();
    for (auto beat = beats.rbegin(); beat != beats.rend(); ++beat, ++origins) {
        const Origin& origin = (*origins)[kind];
        parts[beat->first] = origin.parts;
        kind = origin.before;
    }
    return parts;
}

int partsOf(const Beat& beat, bool compound)
{
    return std::ranges::min(choicesOf(beat, compound), {}, &Choice::cost).parts;
}

} // namespace rollwright
