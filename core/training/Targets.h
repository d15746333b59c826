#pragma once

#include <span>

#include "core/base/FrameGrid.h"
#include "core/model/ModelInfo.h"
#include "core/notes/Note.h"

namespace rollwright {

/// Where a network's labels of one segment go: frames x 88 each, frame after frame, all zero
/// before. `offset` may be empty, and so may `velocity` and `velocityMask` together, where
/// velocities are not known.
struct TargetViews {
    std::span<float> onset;
    std::span<float> frame;
    std::span<float> offset;
    std::span<float> velocity;     ///< velocity / 127 around onsets
    std::span<float> velocityMask; ///< 1 where `velocity` counts
};

/// Draws the labels of `notes` on `grid`. Frames by the seed's rule; onsets (and offsets) as one
/// frame, or as triangles of +-60 ms around the exact time (regression targets after Kong et al.
/// 2021), so that the network can say where within a frame a note begins.
void drawTargets(std::span<const Note> notes, const FrameGrid& grid, OnsetTarget onsetTarget,
                 const TargetViews& views);

} // namespace rollwright
