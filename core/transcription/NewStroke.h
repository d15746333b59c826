#pragma once

#include <optional>

#include "core/transcription/Transcription.h"

namespace rollwright {

/// The note that is meant where somebody points at a key and a time: the one that the model held
/// most likely there (`candidateAt`), or where it heard nothing a plain one: half a second, or what
/// is left of the note that it divides, as loud as the note next to it. Nothing where a stroke of
/// the key lies within 50 ms already, and beside the piano or the recording.
std::optional<Note> newStroke(const Transcription& transcription, Pitch pitch, Seconds time);

} // namespace rollwright
