#include "core/notes/NoteRoll.h"

#include <algorithm>

namespace rollwright {

namespace {

/// The frame of `time`, clamped to [0, frames] so that any time may be asked for.
int clampedFrame(const FrameGrid& grid, Seconds time)
{
    const double frame = std::floor(grid.positionOf(time) + 0.5);
    return static_cast<int>(std::clamp(frame, 0.0, static_cast<double>(grid.frames)));
}

} // namespace

Posteriorgram frameRoll(std::span<const Note> notes, const FrameGrid& grid)
{
    Posteriorgram roll(grid.frames);
    for (const Note& note : notes) {
        if (!note.pitch.onPiano())
            continue;
        const int end = clampedFrame(grid, note.offset);
        for (int frame = clampedFrame(grid, note.onset); frame < end; ++frame)
            roll.at(frame, note.pitch.key()) = 1;
    }
    return roll;
}

Posteriorgram onsetRoll(std::span<const Note> notes, const FrameGrid& grid)
{
    Posteriorgram roll(grid.frames);
    for (const Note& note : notes) {
        const double frame = std::floor(grid.positionOf(note.onset) + 0.5);
        if (note.pitch.onPiano() && frame >= 0 && frame < grid.frames)
            roll.at(static_cast<int>(frame), note.pitch.key()) = 1;
    }
    return roll;
}

} // namespace rollwright
