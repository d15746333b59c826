#pragma once

#include <string_view>

#include "core/io/MidiFile.h"

namespace rollwright {

MidiEvent textEvent(std::uint8_t type, std::string_view words); ///< at tick 0

MidiEvent tempoEvent(std::int64_t tick, std::int64_t microsecondsPerQuarter);

/// A time signature, its denominator 4 or 8.
MidiEvent meterEvent(std::int64_t tick, int numerator, int denominator);

MidiEvent pedalEvent(std::int64_t tick, int channel, bool down);

/// What stands in a track after its name, from the beginning on: piano on `channel`, then `events`
/// by tick. At one tick notes end before others begin, so that a key can be struck again, and a
/// pedal is changed between the two, so that it holds what begins with it.
MidiTrack pianoTrack(std::string_view name, int channel, std::vector<MidiEvent> events);

} // namespace rollwright
