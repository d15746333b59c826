#pragma once

#include <QString>

#include "app/studio/session/Recording.h"

namespace rollwright {

/// A run worded for people. Pure functions.

/// The model's, and that its notes were corrected by hand: those are not its own merit.
QString nameOf(const Run& run);

/// "running, 41 %"; `run` may be null.
QString stateText(const Run* run);

/// "Transcribing: 41 %, about 12 s left"
QString progressText(const Run& run);

/// How late the onsets of an assessed run lie, and its scores with and without that; empty when
/// nothing matches.
QString alignmentText(const Run& run);

/// What other thresholds than the calibrated ones brought: "Notes 398 -> 412, note F1 0.82 ->
/// 0.81".
QString decodingText(const Run& run);

/// "a.flac with Overtone"
QString runName(const Recording& recording, const Run& run);

} // namespace rollwright
