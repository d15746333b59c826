#include "core/notes/BeatTracker.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include "core/notes/BarSearch.h"
#include "core/notes/BeatWalk.h"
#include "core/notes/Chords.h"

namespace rollwright {

namespace {

constexpr std::size_t kFewestChords = 4;
constexpr Seconds kHop{1.0 / kBeatFrames};
constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
constexpr int kMargin = 6;       ///< frames
constexpr Seconds kNearby{0.06}; ///< a beat is moved onto a chord that begins so near

/// Where the frames of a timeline lie.
struct Frames {
    Seconds begin{};
    std::size_t count = 0;

    Seconds timeOf(std::size_t frame) const { return begin + static_cast<double>(frame) * kHop; }
    std::size_t at(Seconds time) const
    {
        const double frame = std::max(0.0, std::round((time - begin) / kHop));
        return std::min(static_cast<std::size_t>(frame), count - 1);
    }
};

/// From the first chord or tap to the last, and as much before that the first can be a beat.
Frames framesOf(const std::vector<Chord>& chords, const std::vector<TapSeries>& tapped)
{
    Seconds begin = chords.front().time;
    Seconds end = chords.back().time;
    if (!tapped.empty()) {
        begin = std::min(begin, tapped.front().front());
        end = std::max(end, tapped.back().back());
    }
    begin -= kMargin * kHop;
    return {begin, static_cast<std::size_t>((end - begin) / kHop) + 2};
}

/// The usual distance of taps, in frames; at least three are needed to tell.
float lengthOf(const TapSeries& series)
{
    constexpr std::size_t kFewestTaps = 3;
    if (series.size() < kFewestTaps)
        return kNone;
    BeatGrid grid;
    grid.beats = series;
    return static_cast<float>(60 * kBeatFrames / beatsPerMinute(grid));
}

/// The series that lies nearest to a time; expects some.
std::size_t nearestSeries(const std::vector<TapSeries>& tapped, Seconds time)
{
    const auto distance = [time](const TapSeries& series) {
        return std::max({series.front() - time, time - series.back(), Seconds(0)});
    };
    return static_cast<std::size_t>(std::ranges::min_element(tapped, {}, distance) -
                                    tapped.begin());
}

BeatTimeline timelineOf(const std::vector<Chord>& chords, const std::vector<TapSeries>& tapped,
                        const Frames& frames)
{
    using Tap = BeatTimeline::Tap;
    BeatTimeline timeline;
    timeline.accents.assign(frames.count, kNone);
    timeline.taps.assign(frames.count, Tap::Unknown);
    timeline.lengths.assign(frames.count, kNone);
    for (const Chord& chord : chords)
        timeline.accents[frames.at(chord.time)] = static_cast<float>(chord.accent);
    for (const TapSeries& series : tapped) {
        const std::size_t last = frames.at(series.back());
        for (std::size_t frame = frames.at(series.front()); frame <= last; ++frame)
            timeline.taps[frame] = Tap::No;
        for (const Seconds tap : series)
            timeline.taps[frames.at(tap)] = Tap::Yes;
    }
    std::vector<float> lengths;
    std::ranges::transform(tapped, std::back_inserter(lengths), lengthOf);
    for (std::size_t frame = 0; frame < frames.count && !tapped.empty(); ++frame)
        timeline.lengths[frame] = lengths[nearestSeries(tapped, frames.timeOf(frame))];
    return timeline;
}

/// Onto the chord that begins nearest, where one does nearby.
Seconds moved(Seconds beat, const std::vector<Chord>& chords)
{
    Seconds nearest = beat;
    Seconds distance = kNearby;
    for (auto chord = std::ranges::lower_bound(chords, beat - kNearby, {}, &Chord::time);
         chord != chords.end() && chord->time <= beat + kNearby; ++chord) {
        if (std::chrono::abs(chord->time - beat) > distance)
            continue;
        nearest = chord->time;
        distance = std::chrono::abs(chord->time - beat);
    }
    return nearest;
}

} // namespace

BeatGrid findBeats(const NoteList& notes, std::vector<TapSeries> tapped,
                   const std::stop_token& stop)
{
    BeatGrid grid;
    grid.tapped = std::move(tapped);
    const std::vector<Chord> chords = chordsOf(notes);
    if (chords.size() < kFewestChords)
        return grid;
    const Frames frames = framesOf(chords, grid.tapped);
    for (const std::size_t frame : likeliestBeats(timelineOf(chords, grid.tapped, frames), stop)) {
        const Seconds beat = moved(frames.timeOf(frame), chords);
        if (grid.beats.empty() || beat > grid.beats.back())
            grid.beats.push_back(beat);
    }
    return grid.beats.empty() ? grid : withLikeliestBars(std::move(grid), chords);
}

} // namespace rollwright
