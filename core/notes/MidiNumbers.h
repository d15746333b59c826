#pragma once

#include <cstdint>

/// The numbers of MIDI's messages, on the wire and in files.
namespace rollwright::midi {

constexpr std::uint8_t kNoteOff = 0x80; ///< plus channel, like all messages here
constexpr std::uint8_t kNoteOn = 0x90;
constexpr std::uint8_t kControlChange = 0xB0;
constexpr std::uint8_t kProgramChange = 0xC0;
constexpr std::uint8_t kChannelPressure = 0xD0;

constexpr std::uint8_t kSustainPedal = 64; ///< controllers
constexpr std::uint8_t kAllSoundOff = 120;
constexpr std::uint8_t kResetControllers = 121;
constexpr std::uint8_t kAllNotesOff = 123;

constexpr std::uint8_t kPedalDown = 64; ///< the pedal is down from this value on
constexpr std::uint8_t kMost = 127;     ///< of keys, velocities and values; the bits that they have

} // namespace rollwright::midi
