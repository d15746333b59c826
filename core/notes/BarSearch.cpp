#include "core/notes/BarSearch.h"

#include <algorithm>

namespace rollwright {

namespace {

constexpr Seconds kOnBeat{0.07};
constexpr double kBass = 2; ///< what a low note says for the bar, beside what it does for the beat

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

/// How far the mean accent of the first beats of bars lies above that of the others.
double contrast(const std::vector<double>& accents, const BeatGrid& grid)
{
    double strong = 0;
    double weak = 0;
    int bars = 0;
    for (std::size_t i = 0; i < accents.size(); ++i) {
        (grid.beginsBar(i) ? strong : weak) += accents[i];
        bars += grid.beginsBar(i) ? 1 : 0;
    }
    const int others = static_cast<int>(accents.size()) - bars;
    return bars == 0 || others == 0 ? 0 : strong / bars - weak / others;
}

} // namespace

BeatGrid withLikeliestBars(BeatGrid grid, const std::vector<Chord>& chords)
{
    const std::vector<double> accents = accentsOf(grid, chords);
    BeatGrid best = grid;
    double highest = 0;
    for (const int beats : {4, 3, 2}) {
        for (int first = 0; first < beats; ++first) {
            grid.beatsPerBar = beats;
            grid.firstDownbeat = first;
            if (const double score = contrast(accents, grid); score > highest) {
                highest = score;
                best = grid;
            }
        }
    }
    return best;
}

} // namespace rollwright
