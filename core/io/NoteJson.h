#pragma once

#include <string_view>

#include "core/base/Result.h"
#include "core/io/NoteFile.h"

namespace rollwright {

/// Whether a text begins as JSON objects do.
bool looksLikeJson(std::string_view text);

/// Reads the notes that `JsonExporter` writes, or those of a JAMS file (Humphrey et al., "JAMS: A
/// JSON annotated music specification", 2014): of its first annotation in the namespace note_midi
/// or note_hz, the nearest semitones, with velocities where the annotation's sandbox lists them.
/// Notes of no length are left out. Order as in the text. Fails with UnsupportedReference (neither
/// of both) or DamagedReference (no JSON, or something is no note; the detail names it); the
/// error's subject is left empty.
Result<NoteFile> parseNoteJson(std::string_view text);

} // namespace rollwright
