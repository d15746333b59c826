#include "core/io/MidiParser.h"

#include <optional>

#include "core/io/ByteCursor.h"

namespace rollwright {

namespace {

constexpr std::size_t kChunkHead = 8; // id and length
constexpr int kLongestVariable = 4;   // bytes of a variable-length number

std::uint32_t variableLength(ByteCursor& cursor)
{
    std::uint32_t value = 0;
    for (int i = 0; i < kLongestVariable; ++i) {
        const std::uint8_t byte = cursor.byte();
        value = value << 7 | (byte & 0x7F);
        if (byte < 0x80)
            return value;
    }
    cursor.fail();
    return 0;
}

std::uint8_t dataByte(ByteCursor& cursor)
{
    const std::uint8_t byte = cursor.byte();
    if (byte >= 0x80)
        cursor.fail();
    return byte;
}

std::vector<std::uint8_t> payload(ByteCursor& cursor)
{
    const auto bytes = cursor.bytes(variableLength(cursor));
    return {bytes.begin(), bytes.end()};
}

/// Reads what follows the status byte; fails the cursor on a status that no file may hold.
void readBody(ByteCursor& cursor, MidiEvent& event)
{
    if (event.isChannelMessage()) {
        event.data1 = dataByte(cursor);
        const std::uint8_t message = event.message();
        if (message != midi::kProgramChange && message != midi::kChannelPressure)
            event.data2 = dataByte(cursor);
    } else if (event.status == midi::kMeta) {
        event.data1 = dataByte(cursor);
        event.payload = payload(cursor);
    } else if (event.status == midi::kSystemExclusive ||
               event.status == midi::kSystemExclusiveContinued) {
        event.payload = payload(cursor);
    } else {
        cursor.fail();
    }
}

std::optional<MidiTrack> parseTrack(std::span<const std::uint8_t> bytes)
{
    ByteCursor cursor(bytes);
    MidiTrack track;
    std::uint8_t running = 0; // status of the last channel message
    while (cursor.remaining() > 0) {
        track.endTick += variableLength(cursor);
        MidiEvent event;
        event.tick = track.endTick;
        event.status = cursor.peek() >= 0x80 ? cursor.byte() : running;
        if (event.status == 0)
            cursor.fail();
        else
            readBody(cursor, event);
        if (cursor.failed())
            return std::nullopt;
        if (event.isMeta(midi::kEndOfTrack))
            break;
        if (event.isChannelMessage())
            running = event.status;
        track.events.push_back(std::move(event));
    }
    return track;
}

bool isPossible(std::uint16_t division)
{
    if (division < 0x8000)
        return division > 0;
    const int framesPerSecond = 0x100 - (division >> 8);
    const bool known = framesPerSecond == 24 || framesPerSecond == 25 || framesPerSecond == 29 ||
                       framesPerSecond == 30;
    return known && (division & 0xFF) > 0;
}

/// The MIDI file in a RIFF file; other bytes as they are.
std::span<const std::uint8_t> unwrapped(std::span<const std::uint8_t> bytes)
{
    ByteCursor cursor(bytes);
    if (!cursor.takes("RIFF"))
        return bytes;
    cursor.skip(4); // the length of what follows
    if (!cursor.takes("RMID"))
        return bytes;
    while (cursor.remaining() >= kChunkHead) {
        const bool data = cursor.takes("data");
        const std::uint32_t size = cursor.littleEndian(4);
        if (data)
            return cursor.bytes(std::min<std::size_t>(size, cursor.remaining()));
        cursor.skip(std::size_t{size} + size % 2); // chunks begin at even places
    }
    return {};
}

tl::unexpected<Error> damaged(Phrase detail)
{
    return failure(ErrorCode::DamagedReference, {}, std::move(detail));
}

} // namespace

Result<MidiFile> parseMidi(std::span<const std::uint8_t> bytes)
{
    ByteCursor cursor(unwrapped(bytes));
    if (!cursor.takes("MThd"))
        return failure(ErrorCode::UnsupportedReference, {});
    ByteCursor head(cursor.bytes(cursor.bigEndian(4)));
    MidiFile file;
    file.format = static_cast<int>(head.bigEndian(2));
    const std::uint32_t announced = head.bigEndian(2);
    file.division = static_cast<std::uint16_t>(head.bigEndian(2));
    if (head.failed() || cursor.failed())
        return damaged(translatable("its header is cut off"));
    if (file.format > 1)
        return failure(ErrorCode::UnsupportedReference, {},
                       {translatable("MIDI format %1"), {std::to_string(file.format)}});
    if (!isPossible(file.division))
        return damaged(translatable("its time division is impossible"));

    while (cursor.remaining() >= kChunkHead) {
        const bool isTrack = cursor.takes("MTrk");
        const std::uint32_t size = cursor.bigEndian(4);
        if (!isTrack) {
            cursor.skip(size);
            continue;
        }
        const std::string number = std::to_string(file.tracks.size() + 1);
        const auto content = cursor.bytes(size);
        if (cursor.failed())
            return damaged({translatable("track %1 is cut off"), {number}});
        auto track = parseTrack(content);
        if (!track)
            return damaged({translatable("track %1 holds an impossible event"), {number}});
        file.tracks.push_back(std::move(*track));
    }
    if (file.tracks.size() < announced)
        return damaged({translatable("%1 of %2 tracks"),
                        {std::to_string(file.tracks.size()), std::to_string(announced)}});
    return file;
}

bool looksLikeMidi(std::span<const std::uint8_t> bytes)
{
    ByteCursor plain(bytes);
    if (plain.takes("MThd"))
        return true;
    ByteCursor riff(bytes);
    const bool isRiff = riff.takes("RIFF");
    riff.skip(4);
    return isRiff && riff.takes("RMID");
}

} // namespace rollwright
