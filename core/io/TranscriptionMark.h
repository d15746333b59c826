#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace rollwright {

struct Transcription;

/// Who made the notes: "Overtone", "Overtone, corrected"; empty where no model did.
std::string transcriberOf(const Transcription& transcription);

/// The text that exported MIDI files and mir_eval's texts begin with, so that a transcription which
/// lies beside its recording is not taken for the recording's reference. Empty where no model made
/// it.
std::string transcriptionMark(const Transcription& transcription);

/// Whom such a text names; empty for any other.
std::string transcriberIn(std::string_view mark);

/// Whether the file begins like one of these. False for what cannot be read.
bool hasTranscriptionMark(const std::filesystem::path& file);

} // namespace rollwright
