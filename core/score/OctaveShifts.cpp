#include "core/score/OctaveShifts.h"

#include <optional>
#include <span>

namespace rollwright {

namespace {

constexpr Pitch kA6{93};
constexpr Pitch kE6{88}; ///< a shift begins and ends with a chord that reaches as high
constexpr Pitch kG5{79}; ///< and has no note below this one: it would lie low on its staff

struct PlacedChord {
    ChordPlace place;
    const ScoreChord* chord; ///< none for a silent bar

    bool isRest() const { return chord == nullptr || chord->keys.empty(); }
    bool reaches(Pitch pitch) const { return !isRest() && chord->keys.back().pitch >= pitch; }
};
using Run = std::span<const PlacedChord>;

std::vector<PlacedChord> rightHandOf(const Score& score)
{
    std::vector<PlacedChord> chords;
    for (std::size_t bar = 0; bar < score.bars.size(); ++bar) {
        const auto& hand = score.bars[bar].hands[static_cast<std::size_t>(Hand::Right)];
        if (hand.empty())
            chords.push_back({{bar, 0}, nullptr});
        for (std::size_t i = 0; i < hand.size(); ++i)
            chords.push_back({{bar, i}, &hand[i]});
    }
    return chords;
}

/// Short rests may be in a shift.
bool mayBeShifted(const PlacedChord& placed, Meter meter, const std::vector<BarClefs>& clefs)
{
    if (placed.chord == nullptr || clefs[placed.place.bar][0] != Clef::G)
        return false;
    if (placed.isRest())
        return placed.chord->value.length() < meter.beat();
    return placed.chord->keys.front().pitch >= kG5;
}

/// To where it begins and ends with a high chord.
Run trimmed(Run run)
{
    const auto mayBegin = [](const PlacedChord& placed) {
        return placed.reaches(kE6) && !placed.chord->tiedToPrevious;
    };
    const auto mayEnd = [](const PlacedChord& placed) {
        return placed.reaches(kE6) && !placed.chord->tiedToNext;
    };
    while (!run.empty() && !mayBegin(run.front()))
        run = run.subspan(1);
    while (!run.empty() && !mayEnd(run.back()))
        run = run.first(run.size() - 1);
    return run;
}

std::optional<OctaveShift> shiftOf(Run run, Meter meter)
{
    run = trimmed(run);
    int high = 0;
    for (const PlacedChord& placed : run)
        if (placed.reaches(kA6))
            high += placed.chord->value.length();
    if (high < meter.beat())
        return std::nullopt;
    return OctaveShift{run.front().place, run.back().place};
}

} // namespace

std::vector<OctaveShift> octaveShiftsOf(const Score& score, const std::vector<BarClefs>& clefs)
{
    const std::vector<PlacedChord> chords = rightHandOf(score);
    std::vector<OctaveShift> shifts;
    for (std::size_t first = 0; first < chords.size();) {
        std::size_t end = first;
        while (end < chords.size() && mayBeShifted(chords[end], score.meter, clefs))
            ++end;
        if (const auto shift = shiftOf(Run(chords).subspan(first, end - first), score.meter))
            shifts.push_back(*shift);
        first = end + 1;
    }
    return shifts;
}

} // namespace rollwright
