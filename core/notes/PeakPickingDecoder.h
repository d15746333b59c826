#pragma once

#include <vector>

#include "core/model/Posteriors.h"
#include "core/notes/DecoderParams.h"
#include "core/notes/Note.h"

namespace rollwright {

/// A note begins at every peak of the onset posterior (see `findPeaks`) that reaches
/// `onsetThreshold`, if the frame posterior reaches `frameThreshold` within about 50 ms: a key that
/// is struck sounds. It ends where OffsetSearch says, 50 ms later at the earliest (the hammer may
/// hide the tone) and at the next onset of its key at the latest. Suits triangular and one-frame
/// onset targets alike. Expects onset and frame posteriorgrams of the grid's length. Notes come
/// ordered by key.
std::vector<Note> decodeByPeaks(const Posteriors& posteriors, const DecoderParams& params);

} // namespace rollwright
