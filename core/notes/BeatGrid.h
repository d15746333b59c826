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
    /// Beats from which bars are counted, in order: one at least, of the first `beatsPerBar`. The
    /// last bar before another of them is the shorter.
    std::vector<int> downbeats{0};
    std::vector<TapSeries>
        tapped{}; ///< what a person knows of the beats; in order, none in another

    bool operator==(const BeatGrid&) const = default;

    /// All as these members say, and each series tapped at least once, at finite times.
    bool valid() const;

    // By the index of a beat, or of one before the first (below 0) or after the last.

    bool beginsBar(int beat) const { return placeInBar(beat) == 0; }
    int placeInBar(int beat) const; ///< 0 to beatsPerBar - 1
    int barOf(int beat) const;      ///< the bar that begins first is 1

private:
    std::size_t countedFrom(int beat) const;
};

/// The beat, by its index, from which time is counted to the next: the last one until `time`, but
/// the first before it, and the last but one from there on, as the tempo goes on beyond the ends.
/// Expects two.
std::size_t beatUntil(const std::vector<Seconds>& beats, Seconds time);

/// Beats a minute, by the median of their distances; 0 for fewer than two.
double beatsPerMinute(const BeatGrid& grid);

/// Ways to change a grid by hand. Bars keep the number of their beats where it is not what changes;
/// what was tapped holds no longer where the beats change.

BeatGrid withTwiceTheBeats(const BeatGrid& grid); ///< one more in the middle of each two
/// Every other one. Where a bar has an even number of them, those on which bars begin stay; else
/// the first such one does.
BeatGrid withHalfTheBeats(const BeatGrid& grid);
/// As many at one tempo, which lie nearest to these (least squares): for who played to a click.
BeatGrid withEvenTempo(const BeatGrid& grid);
/// One more at `time`, or the one within 60 ms of it moved there.
BeatGrid withBeatAt(BeatGrid grid, Seconds time);
/// Without the one nearest to `time`.
BeatGrid withoutBeatAt(BeatGrid grid, Seconds time);
BeatGrid withBarsOf(BeatGrid grid, int beatsPerBar);
/// Bars begin at the beats nearest to those where the other grid's are counted from.
BeatGrid withBarsLike(BeatGrid grid, const BeatGrid& other);
/// The series in the place of those that it meets.
std::vector<TapSeries> withSeries(std::vector<TapSeries> tapped, TapSeries series);
/// The beat nearest to `time` begins a bar, and all that are counted together move with it.
BeatGrid withBarAt(BeatGrid grid, Seconds time);
/// Bars are counted anew from the beat nearest to `time` on; those before stay.
BeatGrid withBarsFrom(BeatGrid grid, Seconds time);
/// All bars are counted from the first.
BeatGrid withBarsThroughout(BeatGrid grid);

} // namespace rollwright
