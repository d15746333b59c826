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

/// A note that sounds so little of the next part of a beat (a half or a third) ends before it.
constexpr double kLateEnd = 0.3;

/// How far performers are from even divisions: standard deviation, in seconds and of the beat.
constexpr double kHand = 0.02;
constexpr double kRubato = 0.03;

/// A chord in its beat.
struct Onset {
    double fraction; ///< of the beat: 0 to 1
    bool isStep;     ///< a second or less from a note of the chord before
};

/// A beat of a performance.
struct Beat {
    double length = 0;           ///< in seconds
    std::vector<Onset> onsets{}; ///< one at least

    /// Of performers, relative to the beat.
    double spread() const { return kHand / length + kRubato; }
};
using Beats = std::map<int, Beat>; ///< those in which chords begin

double squared(double x)
{
    return x * x;
}

/// What it costs to write a chord at the place of the one before.
double merging(const Onset& before, const Onset& onset, const Beat& beat)
{
    const double gap = (onset.fraction - before.fraction) * beat.length;
    return (onset.isStep ? kMergedStep : 0) + kMerged * squared(gap / kMergedApart.count());
}

/// A chord on one of the finest places that is not followed on the next one.
double leavingFor(int next, int place, const Onset& onset, int parts)
{
    const bool finest = parts == 3 ? place == 1 : parts > 3 && place % 2 == 1;
    return finest && next != place + 1 && !onset.isStep ? kLeadsNowhere : 0;
}

double misfit(const Beat& beat, int parts)
{
    double sum = 0;
    const Onset* before = nullptr;
    int last = 0;
    for (const Onset& onset : beat.onsets) {
        const int place = static_cast<int>(std::lround(onset.fraction * parts));
        sum += 0.5 * squared((onset.fraction - double(place) / parts) / beat.spread());
        if (before != nullptr)
            sum += place == last ? merging(*before, onset, beat)
                                 : leavingFor(place, last, *before, parts);
        before = &onset;
        last = place;
    }
    const int nextBeat = parts;
    return sum + leavingFor(nextBeat, last, *before, parts);
}

struct Choice {
    int parts = 1;
    double cost = std::numeric_limits<double>::infinity();
};

void consider(std::span<const Division> divisions, double extra, const Beat& beat, Choice& choice)
{
    for (const auto& [parts, cost] : divisions) {
        const bool foreign = extra > 0 && parts > 1;
        const double sum = cost + (foreign ? extra : 0) + misfit(beat, parts);
        if (sum < choice.cost)
            choice = {parts, sum};
    }
}

bool thirdsAreUsual(const Beats& beats)
{
    double halves = 0;
    double thirds = 0;
    for (const auto& [number, beat] : beats) {
        Choice byHalves;
        Choice byThirds;
        consider(kHalves, 0, beat, byHalves);
        consider(kThirds, 0, beat, byThirds);
        halves += byHalves.cost;
        thirds += byThirds.cost;
    }
    return thirds < kMuchBetter * halves;
}

std::map<int, int> partsOf(const Beats& beats, bool compound)
{
    std::map<int, int> parts;
    for (const auto& [number, beat] : beats) {
        Choice choice;
        consider(compound ? std::span<const Division>(kThirds) : kHalves, 0, beat, choice);
        // The finest division of the other kind has no whole number of MusicXML divisions.
        consider(std::span<const Division>(compound ? kHalves : kThirds).first(3), kForeign, beat,
                 choice);
        parts[number] = choice.parts;
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

bool haveStep(std::span<const Note> notes, std::span<const Note> others)
{
    constexpr int kSecond = 2; // semitones
    return std::ranges::any_of(notes, [&](const Note& note) {
        return std::ranges::any_of(others, [&](const Note& other) {
            return std::abs(note.pitch.midi - other.pitch.midi) <= kSecond;
        });
    });
}

Beats beatsOf(const NoteList& notes, const std::vector<Chord>& chords, const BeatScale& scale)
{
    Beats beats;
    std::span<const Note> before;
    std::span<const Note> rest = notes;
    for (const Chord& chord : chords) {
        const std::span<const Note> struck = rest.first(chord.notes);
        const double position = scale.beatOf(chord.time);
        const int number = static_cast<int>(std::floor(position));
        Beat& beat = beats[number];
        beat.length = scale.lengthOf(number).count();
        beat.onsets.push_back({position - number, haveStep(before, struck)});
        before = struck;
        rest = rest.subspan(chord.notes);
    }
    return beats;
}

} // namespace

Rhythm quantized(const NoteList& notes, const BeatGrid& grid)
{
    const BeatScale scale(grid);
    const std::vector<Chord> chords = chordsOf(notes);
    const Beats beats = beatsOf(notes, chords, scale);
    Rhythm rhythm{{grid.beatsPerBar, thirdsAreUsual(beats)}, {}};
    const std::map<int, int> parts = partsOf(beats, rhythm.meter.compound);

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
