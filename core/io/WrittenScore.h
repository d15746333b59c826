#pragma once

#include "core/score/Score.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// A transcription as sheet music: in its beats, or, where there are none, in those that are found
/// (`findBeats`), with its pedal.
Score writtenScore(const Transcription& transcription);

} // namespace rollwright
