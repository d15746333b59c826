#include "core/score/Quantizer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>

#include "core/base/FloorDivision.h"
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
constexpr double kMerged = 3;    ///< for two chords at one place
/// Thirds explain compound meters at less than half of the cost of halves, others at 0.7 and more
/// (16 performances of ASAP, in that data set's beats).
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
    double last = -1;
    for (const double fraction : fractions) {
        const double place = std::round(fraction * parts);
        const double deviation = (fraction - place / parts) / spread;
        sum += 0.5 * deviation * deviation + (place == last ? kMerged : 0);
        last = place;
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
        // The finest division of the other kind has no whole number of MusicXML divisions.
        consider(std::span<const Division>(compound ? kHalves : kThirds).first(3), kForeign,
                 fractions, spread, choice);
        parts[beat] = choice.parts;
    }
    return parts;
}

/// The places on which notes begin and end, in divisions.
class Places
{
public:
    Places(Meter meter, const std::map<int, int>& parts)
        : m_beat(meter.beat()), m_usualEnds(meter.compound ? 3 : 2), m_parts(parts)
    {
    }

    int startAt(double position) const
    {
        const double beat = std::floor(position);
        const int parts = m_parts.at(static_cast<int>(beat));
        const auto part = static_cast<int>(std::round((position - beat) * parts));
        return static_cast<int>(beat) * m_beat + part * m_beat / parts;
    }

    /// At a place that the beat has in any case, so that no beat mixes halves and thirds.
    int endAt(double position, int start) const
    {
        const auto beat = static_cast<int>(std::floor(position));
        const int step = endStep(beat);
        const auto part = std::ceil((position - beat) * m_beat / step - kLateEnd);
        const int first = endStep(floorDivided(start, m_beat));
        return std::max((floorDivided(start, first) + 1) * first,
                        beat * m_beat + static_cast<int>(part) * step);
    }

private:
    int endStep(int beat) const
    {
        const auto parts = m_parts.find(beat);
        const bool inThirds = parts != m_parts.end() && parts->second % 3 == 0;
        return m_beat / (inThirds ? 3 : m_usualEnds);
    }

    int m_beat;
    int m_usualEnds;
    const std::map<int, int>& m_parts; ///< of beats in which a chord begins
};

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

    const Places places(rhythm.meter, parts);
    auto note = notes.begin();
    for (const Chord& chord : chords) {
        const int start = places.startAt(scale.beatOf(chord.time));
        for (std::size_t i = 0; i < chord.notes; ++i, ++note)
            rhythm.places.push_back({start, places.endAt(scale.beatOf(note->offset), start)});
    }
    return rhythm;
}

} // namespace rollwright
