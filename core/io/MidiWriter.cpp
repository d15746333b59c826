#include "core/io/MidiWriter.h"

#include <algorithm>
#include <ostream>
#include <string>

namespace rollwright {

namespace {

constexpr std::int64_t kLargestVariable = 0x0FFFFFFF;

void appendByte(std::string& bytes, std::uint32_t value)
{
    bytes.push_back(static_cast<char>(static_cast<std::uint8_t>(value & 0xFF)));
}

void appendBigEndian(std::string& bytes, std::uint32_t value, int size)
{
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        appendByte(bytes, value >> shift);
}

void appendVariable(std::string& bytes, std::int64_t number)
{
    const auto value =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(number, 0, kLargestVariable));
    for (int shift = 21; shift > 0; shift -= 7)
        if (value >> shift != 0)
            appendByte(bytes, (value >> shift & 0x7F) | 0x80);
    appendByte(bytes, value & 0x7F);
}

void appendBody(std::string& bytes, const MidiEvent& event)
{
    appendByte(bytes, event.status);
    if (event.isChannelMessage() || event.status == midi::kMeta)
        appendByte(bytes, event.data1);
    if (event.isChannelMessage()) {
        if (event.message() != midi::kProgramChange && event.message() != midi::kChannelPressure)
            appendByte(bytes, event.data2);
        return;
    }
    appendVariable(bytes, static_cast<std::int64_t>(event.payload.size()));
    bytes.append(event.payload.begin(), event.payload.end());
}

std::string bytesOf(const MidiTrack& track)
{
    std::string bytes;
    std::int64_t tick = 0;
    for (const MidiEvent& event : track.events) {
        appendVariable(bytes, event.tick - tick);
        appendBody(bytes, event);
        tick = event.tick;
    }
    appendVariable(bytes, track.endTick - tick);
    appendBody(bytes, {track.endTick, midi::kMeta, midi::kEndOfTrack, 0});
    return bytes;
}

} // namespace

void writeMidi(const MidiFile& file, std::ostream& out)
{
    std::string head = "MThd";
    appendBigEndian(head, 6, 4);
    appendBigEndian(head, static_cast<std::uint32_t>(file.format), 2);
    appendBigEndian(head, static_cast<std::uint32_t>(file.tracks.size()), 2);
    appendBigEndian(head, file.division, 2);
    out << head;
    for (const MidiTrack& track : file.tracks) {
        const std::string bytes = bytesOf(track);
        std::string chunk = "MTrk";
        appendBigEndian(chunk, static_cast<std::uint32_t>(bytes.size()), 4);
        out << chunk << bytes;
    }
}

} // namespace rollwright
