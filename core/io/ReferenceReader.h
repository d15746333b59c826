#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Result.h"
#include "core/io/NoteFile.h"
#include "core/notes/NoteList.h"

namespace rollwright {

/// Reads notes from a Standard MIDI File (offsets extended by the sustain pedal, CC64 >= 64), a
/// table or labels (`parseNoteTable`), or JSON (`parseNoteJson`); the content decides, not the
/// name. Notes come sorted by onset; those of no length are left out. There may be none. Fails with
/// FileNotFound, FileNotReadable, UnsupportedReference or DamagedReference (also when a note ends
/// after more than a week).
Result<NoteFile> readNoteFile(const std::filesystem::path& file);

/// Whether a file begins as MIDI files do; not where it cannot be read.
bool holdsMidi(const std::filesystem::path& file);

/// Its notes alone.
Result<std::vector<Note>> readNotes(const std::filesystem::path& file);

/// What to compare with: as `readNoteFile`, but fails with EmptyReference when there are no notes.
Result<NoteFile> readReferenceFile(const std::filesystem::path& file);

/// Its notes alone.
Result<std::vector<Note>> readReference(const std::filesystem::path& file);

/// By which files that a person gives are taken for references, in small letters: .tsv (which is
/// nothing else, and what `writeReference` makes), .mid, .midi, .txt, .csv, .jams and .json.
std::span<const std::string_view> referenceSuffixes();

/// The reference that lies beside a recording: same name and the first of these suffixes up to
/// .txt, in capitals or not. None are MIDI files and texts that
/// Rollwright wrote, and labels, as a model would be judged by itself.
std::optional<std::filesystem::path> findReference(const std::filesystem::path& audio);

/// The same where it is known what lies there (`entriesOf`).
std::optional<std::filesystem::path>
findReference(const std::filesystem::path& audio,
              std::span<const std::filesystem::directory_entry> entries);

/// Why a file that may have been meant is not taken: "a.mid is a transcription by Rollwright", or
/// what cannot be read in "a.txt". Of a recording for which no reference is found; empty where no
/// file has its name.
std::string whyNoReference(const std::filesystem::path& audio,
                           std::span<const std::filesystem::directory_entry> entries);

/// ReferenceTooLong when an onset lies so far after the recording's end that they do not belong
/// together: more than 5 s, or than a twentieth of the recording. Notes that lie less far after it
/// are ones that nobody can hear.
Result<void> checkFits(std::span<const Note> reference, Seconds duration,
                       const std::filesystem::path& file);

} // namespace rollwright
