#pragma once

#include <filesystem>

#include "core/base/Result.h"
#include "core/io/MidiFile.h"

namespace rollwright {

/// Reads a Standard MIDI File of at most 64 MiB. Fails with FileNotFound, FileNotReadable,
/// UnsupportedReference or DamagedReference. Any thread.
Result<MidiFile> readMidi(const std::filesystem::path& file);

} // namespace rollwright
