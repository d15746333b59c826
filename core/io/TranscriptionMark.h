#pragma once

#include <filesystem>
#include <string>

namespace rollwright {

struct Transcription;

/// Who made the notes: "Overtone", "Overtone, corrected".
std::string transcriberOf(const Transcription& transcription);

/// The text that exported MIDI files and mir_eval's texts begin with, so that a transcription which
/// lies beside its recording is not taken for the recording's reference.
std::string transcriptionMark(const Transcription& transcription);

/// Whether the file begins like one of these. False for what cannot be read.
bool hasTranscriptionMark(const std::filesystem::path& file);

} // namespace rollwright
