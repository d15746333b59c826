#pragma once

#include "core/features/FeatureMatrix.h"
#include "core/notes/NoteList.h"

namespace rollwright {

inline constexpr int kPedalFeatures = 9;

/// Frames of 20 ms from 0 s on, until after `end`; one at least.
FrameGrid pedalGrid(Seconds end);

/// What notes tell of the pedal, frames x kPedalFeatures, every value about 0 to 3 and most of them
/// logarithms of counts: how many notes begin, end, and end as their key is struck again; how long
/// those had sounded that end; how many sound, have sounded for half a second and for one and a
/// half; how many began within the last second, and what part of them sounds. What lies outside the
/// grid counts in its first or last frame.
FeatureMatrix pedalFeatures(const NoteList& notes, const FrameGrid& grid);

} // namespace rollwright
