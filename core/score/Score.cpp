#include "core/score/Score.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/base/FloorDivision.h"
#include "core/score/Accidentals.h"
#include "core/score/BeatScale.h"
#include "core/score/LocalKeys.h"
#include "core/score/Quantizer.h"
#include "core/score/TempoMarks.h"

namespace rollwright {

namespace {

/// What a hand strikes, or does not, and until when; in divisions.
struct Strike {
    int start = 0;
    int end = 0;
    KeySignature key{}; ///< in which the music is there
    std::vector<ScoreChord::Key> keys{};
    std::vector<ScoreChord::Key> graces{}; ///< in order, before the keys
};
using Voice = std::vector<Strike>; ///< one ends where the next begins

/// One bar in the time of the score.
struct BarSpan {
    int number;
    int whole; ///< where it would begin if it were no upbeat
    int begin;
    int end;
};

/// What is known of each note.
struct Reading {
    std::vector<Hand> hands;
    Rhythm rhythm;
    std::vector<KeySignature> keys;
};

const ScoreChord::Key* find(const Strike& strike, int midi)
{
    const auto key = std::ranges::find(strike.keys, Pitch{midi}, &ScoreChord::Key::pitch);
    return key != strike.keys.end() ? &*key : nullptr;
}

/// Whether it is a minor third above another key of its chord, or a major third below one.
bool isInTriad(int midi, const Strike& strike)
{
    constexpr int kOctave = 12;
    return std::ranges::any_of(strike.keys, [&](const ScoreChord::Key& other) {
        const int above = floorRemainder(midi - other.pitch.midi, kOctave);
        return above == 3 || above == kOctave - 4;
    });
}

/// A chromatic note that goes on to the key above, from that or from the key below, leads there,
/// and is written so unless its chord tells its name: E, D sharp, E and D, D sharp, E.
void spellLeadingNotes(std::map<int, Strike>& strikes)
{
    if (strikes.size() < 3)
        return;
    for (auto now = std::next(strikes.begin()); now != std::prev(strikes.end()); ++now) {
        const Strike& next = std::next(now)->second;
        const Strike& before = std::prev(now)->second;
        Strike& strike = now->second;
        for (auto& [pitch, velocity, spelling] : strike.keys) {
            const ScoreChord::Key* above = find(next, pitch.midi + 1);
            const bool isChromatic = spelling.alter != alterIn(strike.key, spelling.step);
            const bool comesNear = find(before, pitch.midi + 1) || find(before, pitch.midi - 1);
            if (above && isChromatic && comesNear && !isInTriad(pitch.midi, strike))
                spelling = leadingTo(above->spelling);
        }
    }
}

/// Likewise the chromatic grace notes of a strike.
void spellGraces(Strike& strike)
{
    for (auto& [pitch, velocity, spelling] : strike.graces) {
        const ScoreChord::Key* above = find(strike, pitch.midi + 1);
        if (above && spelling.alter != alterIn(strike.key, spelling.step))
            spelling = leadingTo(above->spelling);
    }
}

std::map<int, Strike> strikesOf(Hand hand, const NoteList& notes, const Reading& reading)
{
    std::map<int, Strike> strikes;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (reading.hands[i] != hand)
            continue;
        const Note& note = notes[i];
        const Rhythm::Place& place = reading.rhythm.places[i];
        const auto [start, end] = place;
        Strike& strike =
            strikes.try_emplace(start, Strike{start, end, reading.keys[i]}).first->second;
        strike.end = std::max(strike.end, end);
        auto& keys = place.isGrace() ? strike.graces : strike.keys;
        if (std::ranges::count(keys, note.pitch, &ScoreChord::Key::pitch) == 0)
            keys.push_back({note.pitch, note.velocity, spelled(note.pitch, strike.key)});
    }
    for (auto& [start, strike] : strikes) {
        std::ranges::sort(strike.keys, {}, &ScoreChord::Key::pitch);
        spellGraces(strike);
    }
    spellLeadingNotes(strikes);
    return strikes;
}

/// When a strike is over before which others come or not: short rests are not written.
int writtenEnd(const Strike& strike, int next, int beat)
{
    const int silence = next - strike.end;
    const bool isShort = silence < beat && silence <= strike.end - strike.start;
    return isShort ? next : strike.end;
}

/// When the last one is over: with a beat.
int lastEnd(const Strike& strike, int end, int beat)
{
    return std::min(end, -floorDivided(-strike.end, beat) * beat);
}

/// With rests, from `begin` to `end`.
Voice voiceOf(const std::map<int, Strike>& strikes, int begin, int end, int beat)
{
    Voice voice;
    const auto rest = [&](int until) {
        const int now = voice.empty() ? begin : voice.back().end;
        if (now < until)
            voice.push_back({now, until});
    };
    for (auto strike = strikes.begin(); strike != strikes.end(); ++strike) {
        const auto next = std::next(strike);
        rest(strike->first);
        voice.push_back(strike->second);
        voice.back().end = next != strikes.end() ? writtenEnd(strike->second, next->first, beat)
                                                 : lastEnd(strike->second, end, beat);
    }
    rest(end);
    return voice;
}

/// Of each beat, whether something begins or ends at a place that only triplets have.
std::vector<bool> tripletsIn(const Voice& voice, const BarSpan& bar, Meter meter)
{
    std::vector<bool> triplets(static_cast<std::size_t>(meter.beatsPerBar));
    for (const Strike& strike : voice) {
        const int place = strike.start - bar.whole;
        if (strike.start > bar.begin && strike.start < bar.end && place % kThirtySecond != 0)
            triplets[static_cast<std::size_t>(place / meter.beat())] = true;
    }
    return triplets;
}

void markTriplets(std::vector<ScoreChord>& chords, int place, int beat)
{
    for (ScoreChord& chord : chords) {
        const int end = place + chord.value.length();
        chord.beginsTriplet = chord.value.triplet && place % beat == 0;
        chord.endsTriplet = chord.value.triplet && end % beat == 0;
        place = end;
    }
}

/// Nothing for a bar of rests.
std::vector<ScoreChord> written(const Voice& voice, const BarSpan& bar, Meter meter)
{
    const auto first = std::ranges::upper_bound(voice, bar.begin, {}, &Strike::end);
    const auto last = std::ranges::lower_bound(voice, bar.end, {}, &Strike::start);
    const Voice part(first, last);
    if (std::ranges::all_of(part, [](const Strike& strike) { return strike.keys.empty(); }))
        return {};
    const std::vector<bool> triplets = tripletsIn(part, bar, meter);
    std::vector<ScoreChord> chords;
    for (const Strike& strike : part) {
        const bool rest = strike.keys.empty();
        const int start = std::max(strike.start, bar.begin) - bar.whole;
        const int end = std::min(strike.end, bar.end) - bar.whole;
        const auto values = valuesOf({start, end, rest}, meter, triplets);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool continues = i > 0 || strike.start < bar.begin;
            const bool goesOn = i + 1 < values.size() || strike.end > bar.end;
            chords.push_back({values[i], strike.keys, !rest && continues, !rest && goesOn});
            if (!continues)
                chords.back().graces = strike.graces;
        }
    }
    markTriplets(chords, bar.begin - bar.whole, meter.beat());
    return chords;
}

/// From the beat of the first strike to the end of the bar in which the last begins.
std::vector<BarSpan> barsFor(int firstStart, int lastStart, const BeatGrid& grid, Meter meter)
{
    const int length = meter.beat();
    const int origin = grid.downbeats.front();
    const int last = origin + floorDivided(lastStart, length);
    int begin = origin + floorDivided(firstStart, length);
    std::vector<BarSpan> bars;
    do {
        int next = begin + 1;
        while (!grid.beginsBar(next))
            ++next;
        const int whole = begin - grid.placeInBar(begin);
        bars.push_back({grid.barOf(begin), (whole - origin) * length, (begin - origin) * length,
                        (next - origin) * length});
        begin = next;
    } while (begin <= last);
    return bars;
}

/// Without strikes. No number is below that of an upbeat, 0, or of a first bar, 1.
std::vector<ScoreBar> emptyBars(const std::vector<BarSpan>& bars)
{
    const bool upbeat = bars.front().begin > bars.front().whole;
    const int before = std::min(0, bars.front().number - (upbeat ? 0 : 1));
    std::vector<ScoreBar> empty;
    for (const BarSpan& bar : bars)
        empty.push_back({bar.number - before, bar.end - bar.begin, bar.begin - bar.whole});
    return empty;
}

void markTempos(const BeatGrid& grid, const std::vector<BarSpan>& bars, Score& score)
{
    if (score.beatsPerMinute <= 0)
        return;
    const int beat = score.meter.beat();
    std::vector<int> begins;
    for (const BarSpan& bar : bars)
        begins.push_back(bar.begin / beat);
    begins.push_back(bars.back().end / beat);
    const std::vector<double> marks = tempoMarksOf(begins, BeatScale(grid));
    for (std::size_t i = 0; i < bars.size(); ++i)
        score.bars[i].tempo = marks[i];
}

/// Into the bars, in which they lie; one at the end of a bar opens the next.
void distribute(std::vector<PedalMark> marks, const std::vector<BarSpan>& bars, Score& score)
{
    for (PedalMark& mark : marks) {
        const auto bar = std::prev(std::ranges::upper_bound(bars, mark.place, {}, &BarSpan::begin));
        mark.place -= bar->begin;
        score.bars[static_cast<std::size_t>(bar - bars.begin())].pedal.push_back(mark);
    }
}

} // namespace

Score scoreOf(const NoteList& notes, const BeatGrid& grid, const Pedalling& pedalling)
{
    const KeySignature key = keyOf(notes);
    const std::vector<Hand> hands = handsOf(notes);
    const Reading reading{hands, quantized(notes, grid, hands), localKeysOf(notes, key)};
    const Rhythm& rhythm = reading.rhythm;
    const Meter meter = rhythm.meter;
    const std::array strikes{strikesOf(Hand::Right, notes, reading),
                             strikesOf(Hand::Left, notes, reading)};
    int firstStart = notes.empty() ? 0 : rhythm.places.front().start;
    int lastStart = firstStart;
    for (const Rhythm::Place& place : rhythm.places) {
        firstStart = std::min(firstStart, place.start);
        lastStart = std::max(lastStart, place.start);
    }
    const std::vector<BarSpan> bars = barsFor(firstStart, lastStart, grid, meter);

    Score score{meter, key, beatsPerMinute(grid), emptyBars(bars)};
    markTempos(grid, bars, score);
    for (const std::size_t hand : {0, 1}) {
        const Voice voice =
            voiceOf(strikes[hand], bars.front().begin, bars.back().end, meter.beat());
        for (std::size_t i = 0; i < bars.size(); ++i)
            score.bars[i].hands[hand] = written(voice, bars[i], meter);
    }
    const ScoreSpan whole{bars.front().begin, bars.back().end};
    distribute(pedalMarksOf(pedalling, notes, rhythm, BeatScale(grid), whole), bars, score);
    return score;
}

} // namespace rollwright
