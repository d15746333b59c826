#pragma once

#include <cstdint>
#include <vector>

#include "core/notes/MidiNumbers.h"

namespace rollwright {

/// What only files have.
namespace midi {
constexpr std::uint8_t kSystemExclusive = 0xF0;
constexpr std::uint8_t kSystemExclusiveContinued = 0xF7;
constexpr std::uint8_t kMeta = 0xFF;

constexpr std::uint8_t kText = 0x01; ///< types of meta events
constexpr std::uint8_t kTrackName = 0x03;
constexpr std::uint8_t kEndOfTrack = 0x2F;
constexpr std::uint8_t kTempo = 0x51;
constexpr std::uint8_t kTimeSignature = 0x58;
constexpr std::uint8_t kKeySignature = 0x59;

constexpr int kDrumChannel = 9;
} // namespace midi

/// One event of a track. Channel messages use `data1` and `data2`; meta events have their type in
/// `data1`; meta and system exclusive events have their bytes in `payload`.
struct MidiEvent {
    std::int64_t tick = 0; ///< from the beginning
    std::uint8_t status = 0;
    std::uint8_t data1 = 0;
    std::uint8_t data2 = 0;
    std::vector<std::uint8_t> payload{};

    bool operator==(const MidiEvent&) const = default;

    bool isChannelMessage() const { return status < midi::kSystemExclusive; }
    bool isMeta(std::uint8_t type) const { return status == midi::kMeta && data1 == type; }
    std::uint8_t message() const { return status & 0xF0; } ///< of a channel message
    int channel() const { return status & 0x0F; }
};

struct MidiTrack {
    std::vector<MidiEvent> events; ///< by tick, without the end-of-track event
    std::int64_t endTick = 0;      ///< of the end-of-track event

    bool operator==(const MidiTrack&) const = default;
};

/// A Standard MIDI File (MIDI Manufacturers Association, RP-001), format 0 or 1.
struct MidiFile {
    int format = 1;
    std::uint16_t division =
        480; ///< ticks a quarter note; with the top bit set: minus SMPTE frames
             ///< a second in the high byte, ticks a frame in the low one
    std::vector<MidiTrack> tracks;

    bool operator==(const MidiFile&) const = default;
};

} // namespace rollwright
