#include "core/transcription/Excerpt.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rollwright {

namespace {

NoteList excerpt(const NoteList& notes, TimeSpan part)
{
    NoteList result;
    for (Note note : notes) {
        if (!part.holds(note.onset))
            continue;
        note.onset -= part.begin;
        note.offset = std::min(note.offset, part.end) - part.begin;
        result.push_back(note);
    }
    return result;
}

Posteriors excerpt(const Posteriors& posteriors, TimeSpan part)
{
    Posteriors result = partOf(posteriors, part);
    result.grid.centre -= part.begin;
    return result;
}

/// None where no bar begins.
std::optional<BeatGrid> excerpt(const BeatGrid& grid, TimeSpan part)
{
    BeatGrid result{{}, grid.beatsPerBar, {}};
    for (std::size_t beat = 0; beat < grid.beats.size(); ++beat) {
        if (!part.holds(grid.beats[beat]))
            continue;
        const auto index = static_cast<int>(beat);
        const bool countedFrom = std::ranges::count(grid.downbeats, index) > 0;
        if (countedFrom || (result.downbeats.empty() && grid.beginsBar(index)))
            result.downbeats.push_back(static_cast<int>(result.beats.size()));
        result.beats.push_back(grid.beats[beat] - part.begin);
    }
    return result.downbeats.empty() ? std::nullopt : std::optional(std::move(result));
}

Pedalling excerpt(const Pedalling& pedalling, TimeSpan part)
{
    Pedalling result;
    for (const PedalPress& press : pedalling) {
        const PedalPress cut{std::max(press.down, part.begin) - part.begin,
                             std::min(press.up, part.end) - part.begin};
        if (cut.down < cut.up)
            result.push_back(cut);
    }
    return result;
}

} // namespace

Posteriors partOf(const Posteriors& posteriors, TimeSpan part)
{
    const FrameGrid& grid = posteriors.grid;
    const auto frameFrom = [&](Seconds time) {
        return std::clamp(static_cast<int>(std::ceil(grid.positionOf(time))), 0, grid.frames);
    };
    const int first = frameFrom(part.begin);
    return partOf(posteriors, first, std::max(frameFrom(part.end) - first, 0));
}

Transcription excerpt(const Transcription& transcription, TimeSpan part)
{
    part.end = std::min(part.end, transcription.duration);
    part.begin = std::clamp(part.begin, Seconds(0), part.end);
    Transcription result = transcription;
    result.duration = part.length();
    result.part = part;
    result.notes = excerpt(transcription.notes, part);
    if (transcription.posteriors)
        result.posteriors =
            std::make_shared<const Posteriors>(excerpt(*transcription.posteriors, part));
    if (transcription.beats)
        result.beats = excerpt(*transcription.beats, part);
    if (transcription.pedal)
        result.pedal = excerpt(*transcription.pedal, part);
    return result;
}

} // namespace rollwright
