#pragma once

#include "core/model/Posteriors.h"
#include "core/notes/DecoderParams.h"
#include "core/notes/NoteList.h"

namespace rollwright {

/// Posteriors to notes by `params.rule`. Pure; cannot fail; empty posteriors give no notes.
NoteList decodeNotes(const Posteriors& posteriors, const DecoderParams& params);

} // namespace rollwright
