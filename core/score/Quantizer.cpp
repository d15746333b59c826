#include "core/score/Quantizer.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/base/FloorDivision.h"
#include "core/notes/Chords.h"
#include "core/score/BeatDivision.h"
#include "core/score/BeatOnsets.h"
#include "core/score/BeatScale.h"
#include "core/score/GraceNotes.h"
#include "core/score/HandDivision.h"

namespace rollwright {

namespace {

/// A note that sounds so little of the next part of a beat (a half or a third) ends before it.
constexpr double kLateEnd = 0.3;

/// The places on which notes begin and end, in divisions.
class Places
{
public:
    Places(Meter meter, BeatParts parts)
        : m_beat(meter.beat()), m_usualEnds(meter.compound ? 3 : 2), m_parts(std::move(parts))
    {
    }

    int startAt(double position)
    {
        const auto beat = static_cast<int>(std::floor(position));
        const int parts = m_parts.at(beat);
        const auto part = static_cast<int>(std::round((position - beat) * parts));
        const int start = beat * m_beat + part * m_beat / parts;
        if (start % kThirtySecond != 0)
            m_inTriplets.insert(beat);
        return start;
    }

    /// After all starts: at a place that the beat has in any case, so that no beat mixes halves and
    /// thirds.
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
    int endStep(int beat) const { return m_beat / (m_inTriplets.contains(beat) ? 3 : m_usualEnds); }

    int m_beat;
    int m_usualEnds;
    BeatParts m_parts;          ///< of beats in which a chord begins
    std::set<int> m_inTriplets; ///< beats, as what begins in them says
};

/// What a hand plays, or both, before its beats are divided.
class Part
{
public:
    Part(const NoteList& notes, const BeatScale& scale)
    {
        const std::vector<Chord> chords = chordsOf(notes);
        m_beats = beatsOf(notes, chords, scale);
        for (const Chord& chord : chords)
            m_positions.insert(m_positions.end(), chord.notes, scale.beatOf(chord.time));
    }

    const Beats& beats() const { return m_beats; }
    /// Where the chord of a note begins, in beats.
    double positionOf(std::size_t note) const { return m_positions[note]; }

private:
    Beats m_beats;
    std::vector<double> m_positions; ///< one a note
};

NoteList notesOf(Hand hand, const NoteList& notes, const std::vector<Hand>& hands)
{
    NoteList part;
    for (std::size_t i = 0; i < hands.size(); ++i)
        if (hands[i] == hand)
            part.push_back(notes[i]);
    return part;
}

Places placesOf(const BeatParts& apart, const BeatParts& together, Meter meter)
{
    BeatParts parts = apart; // what is there already stays
    parts.insert(together.begin(), together.end());
    return {meter, std::move(parts)};
}

/// Without grace notes.
Rhythm withoutGraces(const NoteList& notes, const BeatGrid& grid, const std::vector<Hand>& hands)
{
    const BeatScale scale(grid);
    const Part both(notes, scale);
    const OfHands<Part> parts{Part(notesOf(Hand::Right, notes, hands), scale),
                              Part(notesOf(Hand::Left, notes, hands), scale)};
    const bool compound = thirdsAreUsual(both.beats());
    const BeatParts together = partsOf(both.beats(), compound);
    const OfHands<BeatParts> apart =
        partsApart({parts[0].beats(), parts[1].beats()}, together, compound);

    Rhythm rhythm{{grid.beatsPerBar, compound}, {}};
    OfHands<Places> places{placesOf(apart[0], together, rhythm.meter),
                           placesOf(apart[1], together, rhythm.meter)};
    const auto handOf = [&](std::size_t note) { return static_cast<std::size_t>(hands[note]); };
    OfHands<std::size_t> played{};
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const std::size_t hand = handOf(i);
        const double own = parts[hand].positionOf(played[hand]++);
        const bool isApart = apart[hand].contains(static_cast<int>(std::floor(own)));
        const int start = places[hand].startAt(isApart ? own : both.positionOf(i));
        rhythm.places.push_back({start, start});
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
        auto& [start, end] = rhythm.places[i];
        end = places[handOf(i)].endAt(scale.beatOf(notes[i].offset), start);
    }
    return rhythm;
}

} // namespace

Rhythm quantized(const NoteList& notes, const BeatGrid& grid, const std::vector<Hand>& hands)
{
    const std::vector<bool> graces = graceNotesOf(notes, hands, BeatScale(grid));
    NoteList others;
    std::vector<Hand> handsOfOthers;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (graces[i])
            continue;
        others.push_back(notes[i]);
        handsOfOthers.push_back(hands[i]);
    }
    Rhythm rhythm = withoutGraces(others, grid, handsOfOthers);
    std::vector<Rhythm::Place> places(notes.size());
    OfHands<int> next{}; // where a hand goes on
    for (std::size_t i = notes.size(); i-- > 0;) {
        int& start = next[static_cast<std::size_t>(hands[i])];
        places[i] = {start, start};
        if (graces[i])
            continue;
        places[i] = rhythm.places.back();
        rhythm.places.pop_back();
        start = places[i].start;
    }
    rhythm.places = std::move(places);
    return rhythm;
}

} // namespace rollwright
