#pragma once

#include <vector>

#include "core/model/Posteriors.h"
#include "core/notes/DecoderParams.h"
#include "core/notes/Note.h"

namespace rollwright {

/// The rule of the seed study (GCT634 homework 3, after Hawthorne et al., "Onsets and Frames",
/// 2018). A key is struck in every frame whose onset posterior exceeds `onsetThreshold` while the
/// frame before did not. Its note holds while onset or frame exceeds its threshold, and ends in the
/// next frame whose onset does, even in the same run of onset frames. A note that covers the frames
/// [a, b) lasts from the beginning of frame a to that of frame b.
/// Expects onset and frame posteriorgrams of the grid's length. Notes come unsorted.
std::vector<Note> decodeByThreshold(const Posteriors& posteriors, const DecoderParams& params);

} // namespace rollwright
