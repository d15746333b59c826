#pragma once

#include <cstdint>
#include <span>

#include "core/base/Result.h"
#include "core/io/MidiFile.h"

namespace rollwright {

/// Reads the bytes of a Standard MIDI File, also one wrapped in RIFF (RMID). Any bytes may be
/// given: nothing is read past their end, and memory stays in proportion to their number. Alien
/// chunks, bytes after the last track, a missing end-of-track event and more tracks than announced
/// are accepted. Fails with UnsupportedReference (no MIDI file, or format 2) or DamagedReference
/// (cut off, impossible event or division); the error's subject is left empty.
Result<MidiFile> parseMidi(std::span<const std::uint8_t> bytes);

/// Whether the bytes begin like a MIDI file or a RIFF file with one inside.
bool looksLikeMidi(std::span<const std::uint8_t> bytes);

} // namespace rollwright
