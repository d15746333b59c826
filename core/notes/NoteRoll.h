#pragma once

#include <span>

#include "core/base/FrameGrid.h"
#include "core/model/Posteriors.h"
#include "core/notes/Note.h"

namespace rollwright {

/// Notes as cells of a grid, 1 or 0, by the seed study's rule: a note covers the frames from the
/// one that holds its onset up to, but not including, the one that holds its offset; so a note
/// within one frame covers none. Notes outside the piano or the grid leave no mark. Labels for
/// training and frame scores, and what the rolls of a reference show.
Posteriorgram frameRoll(std::span<const Note> notes, const FrameGrid& grid);

/// 1 in the one frame that holds the onset of a note.
Posteriorgram onsetRoll(std::span<const Note> notes, const FrameGrid& grid);

} // namespace rollwright
