#include "core/score/Quantizer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>

#include "core/notes/Chords.h"
#include "core/score/BeatScale.h"

namespace rollwright {

namespace {

/// A way to divide a beat, and how unusual it is (a cost beside half squares of deviations).
struct Division {
    int parts;
    double cost;
};
constexpr Division kHalves[]{{1, 0}, {2, 0.5}, {4, 1.5}, {8, 4}};
constexpr Division kThirds[]{{1, 0}, {3, 0.5}, {6, 2}, {12, 5}};
constexpr double kForeign = 1.5; ///< for thirds among halves and the other way round
/// Thirds explain compound meters at 0.2 to 0.5 of the cost of halves, others at 0.7 and more.
constexpr double kMuchBetter = 0.6;

/// A note that sounds so little of the next part of a beat (a half or a third) ends before it.
constexpr double kLateEnd = 0.3;

/// How far performers are from even divisions: standard deviation, in seconds and of the beat.
constexpr double kHand = 0.015;
constexpr double kRubato = 0.03;

/// In which part of which beat chords begin: fractions, 0 to 1.
using Beats = std::map<int, std::vector<double>>;

double misfit(std::span<const double> fractions, int parts, double spread)
{
    double sum = 0;
    for (const double fraction : fractions) {
        const double deviation = (fraction - std::round(fraction * parts) / parts) / spread;
        sum += 0.5 * deviation * deviation;
    }
    return sum;
}

struct Choice {
    int parts = 1;
    double cost = std::numeric_limits<double>::infinity();
};

void consider(std::span<const Division> divisions, double extra, std::span<const double> fractions,
              double spread, Choice& choice)
{
    for (const auto& [parts, cost] : divisions) {
        const bool foreign = extra > 0 && parts > 1;
        const double sum = cost + (foreign ? extra : 0) + misfit(fractions, parts, spread);
        if (sum < choice.cost)
            choice = {parts, sum};
    }
}

/// Relative to the beat.
double spreadIn(const BeatScale& scale, int beat)
{
    return kHand / scale.lengthOf(beat).count() + kRubato;
}

bool thirdsAreUsual(const Beats& beats, const BeatScale& scale)
{
    double halves = 0;
    double thirds = 0;
    for (const auto& [beat, fractions] : beats) {
        Choice byHalves;
        Choice byThirds;
        const double spread = spreadIn(scale, beat);
        consider(kHalves, 0, fractions, spread, byHalves);
        consider(kThirds, 0, fractions, spread, byThirds);
        halves += byHalves.cost;
        thirds += byThirds.cost;
    }
    return thirds < kMuchBetter * halves;
}

/// Of each beat in which a chord begins.
std::map<int, int> partsOf(const Beats& beats, const BeatScale& scale, bool compound)
{
    std::map<int, int> parts;
    for (const auto& [beat, fractions] : beats) {
        Choice choice;
        const double spread = spreadIn(scale, beat);
        consider(compound ? std::span<const Division>(kThirds) : kHalves, 0, fractions, spread,
                 choice);
        // The finest parts of the other kind are none of a division.
        consider(std::span<const Division>(compound ? kHalves : kThirds).first(3), kForeign,
                 fractions, spread, choice);
        parts[beat] = choice.parts;
    }
    return parts;
}

} // namespace

Rhythm quantized(const NoteList& notes, const BeatGrid& grid)
{
    const BeatScale scale(grid);
    const std::vector<Chord> chords = chordsOf(notes);
    Beats beats;
    for (const Chord& chord : chords) {
        const double position = scale.beatOf(chord.time);
        beats[static_cast<int>(std::floor(position))].push_back(position - std::floor(position));
    }
    Rhythm rhythm{{grid.beatsPerBar, thirdsAreUsual(beats, scale)}, {}};
    const std::map<int, int> parts = partsOf(beats, scale, rhythm.meter.compound);

    const int length = rhythm.meter.beat();
    const auto place = [&](double position, int count, auto round) {
        const double beat = std::floor(position);
        return static_cast<int>(beat) * length +
               static_cast<int>(round((position - beat) * count)) * length / count;
    };
    const int usualEnds = rhythm.meter.compound ? 3 : 2;
    auto note = notes.begin();
    for (const Chord& chord : chords) {
        const double position = scale.beatOf(chord.time);
        const int start = place(position, parts.at(static_cast<int>(std::floor(position))),
                                [](double x) { return std::round(x); });
        for (std::size_t i = 0; i < chord.notes; ++i, ++note) {
            const double end = scale.beatOf(note->offset);
            const auto there = parts.find(static_cast<int>(std::floor(end)));
            const bool inThirds = there != parts.end() && there->second % 3 == 0;
            const int count = inThirds ? 3 : usualEnds;
            const int least = start + length / count;
            rhythm.places.push_back({start, std::max(least, place(end, count, [](double x) {
                                                         return std::ceil(x - kLateEnd);
                                                     }))});
        }
    }
    return rhythm;
}

} // namespace rollwright
