#pragma once

#include <optional>

#include "core/model/Posteriors.h"
#include "core/notes/DecoderParams.h"
#include "core/notes/Note.h"

namespace rollwright {

/// The note of a key that the network held most likely around a time, within 100 ms of it, however
/// unlikely: what `params` let pass ends it, as do strokes more likely than itself. Nothing where
/// the onset posterior does not even peak. Linear in some seconds of posteriors.
std::optional<Note> candidateAt(const Posteriors& posteriors, const DecoderParams& params,
                                Pitch pitch, Seconds time);

} // namespace rollwright
