#pragma once

#include <string_view>
#include <vector>

#include "core/base/Result.h"
#include "core/notes/Note.h"

namespace rollwright {

/// Reads notes from a text, one a line, columns apart by tabs, spaces, commas or semicolons:
///
///     onset offset pitch velocity         the table of MAPS; pitch is a MIDI number, also "38.0"
///     onset offset pitch name velocity    the table that Rollwright exports
///     onset offset hertz                  the text of mir_eval; the nearest semitone is taken
///     onset offset pitch                  when a heading line calls the column "MidiPitch"
///
/// A heading line, empty lines and lines that begin with # are passed over. Notes of no length are
/// left out; a text without any gives none. Order as in the text. Fails with UnsupportedReference
/// (the first line is no note) or DamagedReference (a later one is none; the detail names it); the
/// error's subject is left empty.
Result<std::vector<Note>> parseNoteTable(std::string_view text);

} // namespace rollwright
