#pragma once

#include "core/base/Result.h"
#include "core/model/Posteriors.h"
#include "core/notes/DecoderParams.h"
#include "core/notes/NoteList.h"

namespace rollwright {

/// The notes of posteriors: `decodeNotes`, held by the pedal that they tell of where
/// `pedalThreshold` is below 1. Fails as `findPedal` does. Any thread.
Result<NoteList> decode(const Posteriors& posteriors, const DecoderParams& params);

/// The same, but where the pedal cannot be found, which `transcribe` reports, notes end where they
/// are heard to end.
NoteList decodeAnyhow(const Posteriors& posteriors, const DecoderParams& params);

} // namespace rollwright
