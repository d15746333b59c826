#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>

#include "core/base/Result.h"
#include "core/notes/Note.h"

namespace rollwright {

/// The table of MAPS, which `readReference` reads: a heading line, then `onset offset pitch
/// velocity` a note, with tabs between; times in seconds, to 10 microseconds. Where
/// `velocities` are not known, the last column is left out.
void writeNoteTable(std::span<const Note> notes, std::ostream& out, bool velocities = true);

/// The table as a file, whole or not at all. Fails with FileNotWritable, DiskFull or, without
/// notes, EmptyReference.
Result<void> writeReference(const std::filesystem::path& file, std::span<const Note> notes,
                            bool velocities = true);

} // namespace rollwright
