#pragma once

#include <cstddef>
#include <vector>

#include "core/base/Units.h"

namespace rollwright {

inline constexpr int kMostBeatsPerBar = 12;

/// Beats that a person tapped one after another, in order.
using TapSeries = std::vector<Seconds>;

/// Where the beats of a performance lie in time, and which of them begin a bar.
struct BeatGrid {
    std::vector<Seconds> beats; ///< in order, no two at one time
    int beatsPerBar = 4;        ///< 1 to 12
    int firstDownbeat = 0; ///< of the first beats, the one that begins a bar: 0 to beatsPerBar - 1
    std::vector<TapSeries> tapped{}; ///< what a person knows of them; in order, none within another

    bool operator==(const BeatGrid&) const = default;

    /// All as these members say, and each series tapped at least once, at finite times.
    bool valid() const;
    bool beginsBar(std::size_t beat) const { return placeInBar(beat) == 0; }
    int placeInBar(std::size_t beat) const; ///< 0 to beatsPerBar - 1
    Seconds firstBar() const;               ///< when the first bar begins; expects beats
    /// The bar that begins first is 1; a beat before it is of bar 0.
    int barOf(std::size_t beat) const;
};

/// Beats a minute, by the median of their distances; 0 for fewer than two.
double beatsPerMinute(const BeatGrid& grid);

/// Ways to change a grid by hand. Bars keep the number of their beats where it is not what changes;
/// what was tapped holds no longer where the beats change.

BeatGrid withTwiceTheBeats(const BeatGrid& grid); ///< one more in the middle of each two
BeatGrid withHalfTheBeats(const BeatGrid& grid);  ///< those on which bars begin stay
/// As many at one tempo, which lie nearest to these (least squares): for who played to a click.
BeatGrid withEvenTempo(const BeatGrid& grid);
BeatGrid withBarsOf(BeatGrid grid, int beatsPerBar);
/// The series in the place of those that it meets.
std::vector<TapSeries> withSeries(std::vector<TapSeries> tapped, TapSeries series);
/// The beat nearest to `time` begins a bar.
BeatGrid withBarAt(BeatGrid grid, Seconds time);

} // namespace rollwright
