#pragma once

#include <limits>
#include <span>

#include "core/notes/NoteList.h"

namespace rollwright {

/// No note is made shorter by hand.
inline constexpr Seconds kShortestNote{0.03};
/// By which a key or an arrow moves times.
inline constexpr Seconds kTimeStep{0.01};

/// Of a recording whose length is not known.
inline constexpr Seconds kNoEnd{std::numeric_limits<double>::infinity()};

/// Ways to change notes by hand. Several notes change alike: where one would leave the piano, begin
/// before the recording, last beyond its `end` or become shorter than the shortest, all stop there.
/// Velocities end at 1 and 127, each for itself.

NoteList moved(std::span<const Note> notes, Seconds later, int semitones, Seconds end);
NoteList withOnsetsMoved(std::span<const Note> notes, Seconds later);
NoteList withOffsetsMoved(std::span<const Note> notes, Seconds later, Seconds end);
NoteList withVelocitiesMoved(std::span<const Note> notes, int louder);

/// By the whole way, or not at all where one would leave the piano: a part of an octave is none.
NoteList transposed(std::span<const Note> notes, int semitones);

/// All of one length, the shortest at least, and all of one velocity, from 1 to 127.
NoteList withLength(std::span<const Note> notes, Seconds length, Seconds end);
NoteList withVelocity(std::span<const Note> notes, int velocity);

/// The first of them at `time`, and the others as far behind it as they are. What would last beyond
/// the end is cut there, or left out where nothing would be left of it. In order.
NoteList pasted(std::span<const Note> notes, Seconds time, Seconds end);

/// Each that sounds at that time becomes two, as loud, unless a part would be another stroke of the
/// same or shorter than the shortest; the others stay. In order.
NoteList split(std::span<const Note> notes, Seconds time);

/// Of each key one note, from the first onset to the last offset, as loud as its first stroke.
NoteList joined(std::span<const Note> notes);

} // namespace rollwright
