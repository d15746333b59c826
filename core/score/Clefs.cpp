#include "core/score/Clefs.h"

#include <algorithm>

#include "core/base/FloorDivision.h"
#include "core/score/CheapestWalk.h"

namespace rollwright {

namespace {

constexpr double kChange = 7;  ///< ledger lines that are as hard to read as another clef
constexpr double kUnusual = 3; ///< for a piece that does not begin with the clef of its hand

/// Lines and spaces from C of octave 0 on. Keys between are taken as raised, as a line more or less
/// matters little.
int staffPlaceOf(Pitch pitch)
{
    constexpr std::array kSteps{0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6};
    constexpr int kPitchClasses = 12;
    constexpr int kStepsPerOctave = 7;
    const auto pitchClass = static_cast<std::size_t>(floorRemainder(pitch.midi, kPitchClasses));
    const int octave = floorDivided(pitch.midi, kPitchClasses) - 1;
    return octave * kStepsPerOctave + kSteps[pitchClass];
}

/// Beyond the first, of the chord's outer notes.
int hardLines(const ScoreChord& chord, Clef clef)
{
    if (chord.keys.empty() || chord.tiedToPrevious)
        return 0;
    return std::max({ledgerLines(chord.keys.front().pitch, clef) - 1,
                     ledgerLines(chord.keys.back().pitch, clef) - 1, 0});
}

double cost(const std::vector<ScoreChord>& chords, Clef clef)
{
    int sum = 0;
    for (const ScoreChord& chord : chords)
        sum += hardLines(chord, clef);
    return sum;
}

std::vector<std::size_t> walkOf(Hand hand, const std::vector<ScoreBar>& bars)
{
    CostTable costs;
    for (const ScoreBar& bar : bars) {
        const auto& chords = bar.hands[static_cast<std::size_t>(hand)];
        costs.push_back({cost(chords, Clef::G), cost(chords, Clef::F)});
    }
    const Clef unusual = hand == Hand::Right ? Clef::F : Clef::G;
    if (!costs.empty())
        costs.front()[static_cast<std::size_t>(unusual)] += kUnusual;
    return cheapestWalk(costs, {{0, kChange}, {kChange, 0}});
}

} // namespace

int ledgerLines(Pitch pitch, Clef clef)
{
    constexpr int kLowestOfG = 30; // E4
    constexpr int kLowestOfF = 18; // G2
    constexpr int kStaff = 8;      // from the lowest line to the highest
    const int lowest = clef == Clef::G ? kLowestOfG : kLowestOfF;
    const int place = staffPlaceOf(pitch);
    return std::max({(lowest - place) / 2, (place - lowest - kStaff) / 2, 0});
}

std::vector<BarClefs> clefsOf(const std::vector<ScoreBar>& bars)
{
    const std::array walks{walkOf(Hand::Right, bars), walkOf(Hand::Left, bars)};
    std::vector<BarClefs> clefs;
    for (std::size_t bar = 0; bar < bars.size(); ++bar)
        clefs.push_back({static_cast<Clef>(walks[0][bar]), static_cast<Clef>(walks[1][bar])});
    return clefs;
}

} // namespace rollwright
