#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace rollwright {

struct Transcription;

/// Who made the notes: "Overtone", "Overtone, corrected".
std::string transcriberOf(const Transcription& transcription);

/// The text that exported MIDI files and mir_eval's texts begin with, so that a transcription which
/// lies beside its recording is not taken for the recording's reference.
std::string transcriptionMark(const std::string& transcriber);

/// Whether the file begins like one of these. False for what cannot be read.
bool hasTranscriptionMark(const std::filesystem::path& file);

/// A marked file beside a recording, of its name: .mid, .midi, .tsv or .txt. It may have been meant
/// to be the reference.
std::optional<std::filesystem::path> markedBeside(std::filesystem::path audio);

} // namespace rollwright
