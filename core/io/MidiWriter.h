#pragma once

#include <iosfwd>

#include "core/io/MidiFile.h"

namespace rollwright {

/// Writes a Standard MIDI File: every status byte in full, every track closed by an end-of-track
/// event. Expects each track's events in order of tick. Two events more than 2^28 - 1 ticks apart,
/// which the format cannot say, come that far apart.
void writeMidi(const MidiFile& file, std::ostream& out);

} // namespace rollwright
