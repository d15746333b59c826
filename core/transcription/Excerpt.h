#pragma once

#include "core/base/TimeSpan.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// What a transcription says of a part of its recording, at the beginning of which the time is 0:
/// the notes that begin in it, which end with it at the latest, and likewise posteriors, beats and
/// the pedal. Bars begin where they began. `part` is cut to the recording.
Transcription excerpt(const Transcription& transcription, TimeSpan part);

/// The frames whose middles lie in `part`, where they lay.
Posteriors partOf(const Posteriors& posteriors, TimeSpan part);

} // namespace rollwright
