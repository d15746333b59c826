#pragma once

#include <string_view>

#include "core/base/Result.h"
#include "core/io/NoteFile.h"

namespace rollwright {

/// Reads notes from a text, one a line, columns apart by tabs, spaces, commas or semicolons:
///
///     onset offset pitch velocity         the table of MAPS; pitch is a MIDI number, also "38.0"
///     onset offset pitch name velocity    the table that Rollwright exports
///     onset offset hertz                  the text of mir_eval; the nearest semitone is taken
///     onset offset name                   labels of Audacity, without their spectral selections
///
/// unless a heading line, also one behind #, names the columns (`columnsNamed`), in any order and
/// among others. Fields may stand in quotes. In lines with tabs or semicolons a comma is a decimal
/// point. Other headings, empty lines and lines that begin with # are passed over; where such a
/// heading has "midi" in it, so is a third and last column. Where no velocity is greater than 1 and
/// one is a fraction, they are shares of 127; in a column that is named, -1 is one that is not
/// known. What Sonic Visualiser calls value
/// is a MIDI number where all of them are whole ones, else hertz, and its level a share of 127. A
/// key may also have its name for a pitch: "A2". Notes of no length are left out; a text without
/// any gives none. Order as in the text. Fails with UnsupportedReference (the first line is no
/// note, a heading has a column twice, or it cannot be told whether a third and last column is MIDI
/// numbers or the hertz of the bass) or DamagedReference (a later line is none, or begins before 0;
/// the detail names it); the error's subject is left empty.
Result<NoteFile> parseNoteTable(std::string_view text);

} // namespace rollwright
