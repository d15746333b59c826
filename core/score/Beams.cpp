#include "core/score/Beams.h"

#include <algorithm>
#include <span>

namespace rollwright {

namespace {

using Chords = std::span<const ScoreChord>;
using Beams = std::vector<std::vector<Beam>>;

int flagsOf(const ScoreChord& chord)
{
    constexpr int kQuarter = static_cast<int>(NoteValue::Type::Quarter);
    return chord.keys.empty() ? 0 : std::max(0, kQuarter - static_cast<int>(chord.value.type));
}

bool isPlainEighth(const ScoreChord& chord)
{
    return !chord.keys.empty() && chord.value == NoteValue{NoteValue::Type::Eighth};
}

std::vector<int> placesOf(Chords chords, int start)
{
    std::vector<int> places;
    for (const ScoreChord& chord : chords) {
        places.push_back(start);
        start += chord.value.length();
    }
    return places;
}

/// Of each beat of the bar, whether it is two eighths.
std::vector<bool> beatsInEighths(Chords chords, const std::vector<int>& places, Meter meter)
{
    std::vector<int> eighths(static_cast<std::size_t>(meter.beatsPerBar));
    for (std::size_t i = 0; i < chords.size(); ++i)
        if (!meter.compound && isPlainEighth(chords[i]))
            ++eighths[static_cast<std::size_t>(places[i] / meter.beat())];
    std::vector<bool> beats;
    for (const int count : eighths)
        beats.push_back(count == 2);
    return beats;
}

/// The first of the beats that are joined to each.
std::vector<int> groupsOf(const std::vector<bool>& inEighths)
{
    const int beats = static_cast<int>(inEighths.size());
    constexpr int kWaltz = 3;
    const int together = beats == kWaltz ? kWaltz : beats % 2 == 0 ? 2 : 1;
    std::vector<int> groups;
    for (int beat = 0; beat < beats; ++beat) {
        const int first = beat - beat % together;
        const bool joined =
            std::all_of(inEighths.begin() + first, inEighths.begin() + first + together,
                        [](bool eighths) { return eighths; });
        groups.push_back(joined ? first : beat);
    }
    return groups;
}

/// A note that is alone on a level looks to its beat: to the next where one as long as it would
/// begin on an even place.
Beam hookOf(std::size_t i, Chords run, int place)
{
    const bool even = place % (2 * run[i].value.length()) == 0;
    const bool forward = i == 0 || (i + 1 < run.size() && even);
    return forward ? Beam::ForwardHook : Beam::BackwardHook;
}

Beam beamOf(std::size_t i, int level, Chords run, int place)
{
    const bool before = i > 0 && flagsOf(run[i - 1]) >= level;
    const bool after = i + 1 < run.size() && flagsOf(run[i + 1]) >= level;
    if (before)
        return after ? Beam::Continue : Beam::End;
    return after ? Beam::Begin : hookOf(i, run, place);
}

} // namespace

Beams beamsOf(const std::vector<ScoreChord>& chords, int start, Meter meter)
{
    const std::vector<int> places = placesOf(chords, start);
    const std::vector<int> groups = groupsOf(beatsInEighths(chords, places, meter));
    const auto groupOf = [&](std::size_t i) {
        return groups[static_cast<std::size_t>(places[i] / meter.beat())];
    };
    Beams beams(chords.size());
    for (std::size_t first = 0; first < chords.size();) {
        std::size_t end = first;
        while (end < chords.size() && flagsOf(chords[end]) > 0 && groupOf(end) == groupOf(first))
            ++end;
        const Chords run = Chords(chords).subspan(first, end - first);
        for (std::size_t i = 0; run.size() > 1 && i < run.size(); ++i)
            for (int level = 1; level <= flagsOf(run[i]); ++level)
                beams[first + i].push_back(beamOf(i, level, run, places[first + i]));
        first = std::max(end, first + 1);
    }
    return beams;
}

} // namespace rollwright
