#pragma once

#include <optional>

#include "core/transcription/Transcription.h"

namespace rollwright {

/// The note that is meant where somebody points at a key and a time: the one that the model held
/// most likely there (`candidateAt`), or where it heard nothing a plain one: half a second, or what
/// is left of the note that it divides, as loud as the note next to it. Nothing where a stroke of
/// the key lies within 50 ms already, and beside the piano or the recording.
std::optional<Note> newStroke(const Transcription& transcription, Pitch pitch, Seconds time);

/// The stroke that the model held most likely around a time, of all keys of which there is no
/// stroke yet. Nothing without posteriors.
std::optional<Note> likeliestStroke(const Transcription& transcription, Seconds time);

} // namespace rollwright
