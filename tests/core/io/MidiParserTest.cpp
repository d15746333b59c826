#include "core/io/MidiParser.h"

#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "core/io/MidiWriter.h"
#include "core/io/PianoMovement.h"

namespace rollwright {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes operator+(Bytes a, const Bytes& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Bytes text(std::string_view letters)
{
    return {letters.begin(), letters.end()};
}

Bytes number(std::size_t value)
{
    const auto byte = [&](int shift) { return static_cast<std::uint8_t>(value >> shift); };
    return {byte(24), byte(16), byte(8), byte(0)};
}

Bytes head(std::uint8_t format, std::uint8_t tracks, Bytes division = {0x01, 0xE0})
{
    return text("MThd") + number(6) + Bytes{0, format, 0, tracks} + division;
}

Bytes track(const Bytes& events)
{
    return text("MTrk") + number(events.size()) + events;
}

const Bytes kEnd{0x00, 0xFF, 0x2F, 0x00};
const Bytes kOneNote{0x00, 0x90, 60, 80, 0x60, 0x80, 60, 0};

ErrorCode errorOf(const Bytes& bytes)
{
    const auto file = parseMidi(bytes);
    EXPECT_FALSE(file);
    return file ? ErrorCode::Cancelled : file.error().code;
}

Bytes written(const MidiFile& file)
{
    std::ostringstream out;
    writeMidi(file, out);
    return text(out.str());
}

MidiEvent randomEvent(std::mt19937& random, std::int64_t tick)
{
    MidiEvent event;
    event.tick = tick;
    const auto seven = [&] { return static_cast<std::uint8_t>(random() % 128); };
    switch (random() % 4) {
    case 0:
        event.status = midi::kMeta;
        event.data1 = static_cast<std::uint8_t>(random() % 0x20); // no end of track
        break;
    case 1:
        event.status = random() % 2 ? midi::kSystemExclusive : midi::kSystemExclusiveContinued;
        break;
    default:
        event.status = static_cast<std::uint8_t>(0x80 + random() % 0x70);
        event.data1 = seven();
        if (event.message() != midi::kProgramChange && event.message() != midi::kChannelPressure)
            event.data2 = seven();
        return event;
    }
    event.payload.resize(random() % 300);
    for (std::uint8_t& byte : event.payload)
        byte = static_cast<std::uint8_t>(random());
    return event;
}

MidiFile randomFile(std::mt19937& random)
{
    MidiFile file;
    file.format = static_cast<int>(random() % 2);
    file.division = random() % 2 ? static_cast<std::uint16_t>(1 + random() % 0x7FFF) : 0xE728;
    file.tracks.resize(random() % 5);
    for (MidiTrack& each : file.tracks) {
        const std::int64_t longest = 1LL << random() % 28;
        for (std::size_t count = random() % 50; count > 0; --count) {
            each.endTick += static_cast<std::int64_t>(random()) % longest;
            each.events.push_back(randomEvent(random, each.endTick));
        }
        each.endTick += static_cast<std::int64_t>(random()) % longest;
    }
    return file;
}

TEST(MidiParser, ReadsWhatTheWriterWrote)
{
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        const MidiFile file = randomFile(random);
        const auto read = parseMidi(written(file));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, file);
    }
}

TEST(MidiParser, ReadsRunningStatusEvenAcrossAMetaEvent)
{
    const auto file = parseMidi(
        head(0, 1) +
        track(Bytes{0x00, 0x90, 60, 80, 0x10, 60, 0, 0x00, 0xFF, 0x01, 0x00, 0x10, 64, 90} + kEnd));
    ASSERT_TRUE(file);
    const auto& events = file->tracks.at(0).events;
    ASSERT_EQ(events.size(), 4U);
    EXPECT_EQ(events[1], (MidiEvent{0x10, midi::kNoteOn, 60, 0}));
    EXPECT_EQ(events[3], (MidiEvent{0x20, midi::kNoteOn, 64, 90}));
}

TEST(MidiParser, AcceptsWhatOtherProgramsWrite)
{
    const Bytes alien = text("XFIH") + number(3) + Bytes{1, 2, 3};
    const Bytes longHead = text("MThd") + number(8) + Bytes{0, 1, 0, 1, 0x01, 0xE0, 0xAA, 0xBB};
    const Bytes good = track(kOneNote + kEnd);
    const MidiFile expected = *parseMidi(head(1, 1) + good);
    EXPECT_EQ(*parseMidi(longHead + good), expected) << "a longer header";
    EXPECT_EQ(*parseMidi(head(1, 1) + alien + good + alien), expected) << "alien chunks";
    EXPECT_EQ(*parseMidi(head(1, 1) + track(kOneNote)), expected) << "no end of track";
    EXPECT_EQ(*parseMidi(head(1, 1) + good + text("junk")), expected) << "bytes at the end";
    EXPECT_EQ(*parseMidi(head(1, 1) + good + text("LAST") + number(1000)), expected)
        << "an alien chunk that is cut off";
    EXPECT_EQ(*parseMidi(head(1, 1) + track(kOneNote + kEnd + kOneNote)), expected)
        << "events after the end of track";
    EXPECT_EQ(parseMidi(head(1, 1) + good + good)->tracks.size(), 2U) << "more tracks than said";
}

TEST(MidiParser, ReadsAMidiFileInRiff)
{
    const Bytes midi = head(0, 1) + track(kOneNote + kEnd);
    const auto size = static_cast<std::uint8_t>(midi.size());
    const Bytes riff = text("RIFF") + Bytes{100, 0, 0, 0} + text("RMIDLIST") +
                       Bytes{3, 0, 0, 0, 1, 2, 3, 0} + text("data") + Bytes{size, 0, 0, 0} + midi;
    EXPECT_TRUE(looksLikeMidi(midi));
    EXPECT_TRUE(looksLikeMidi(riff));
    ASSERT_TRUE(parseMidi(riff));
    EXPECT_EQ(*parseMidi(riff), *parseMidi(midi));
}

TEST(MidiParser, SaysWhatIsNoMidiFile)
{
    EXPECT_EQ(errorOf({}), ErrorCode::UnsupportedReference);
    EXPECT_EQ(errorOf(text("RIFF....WAVEfmt ")), ErrorCode::UnsupportedReference);
    EXPECT_EQ(errorOf(head(2, 1) + track(kEnd)), ErrorCode::UnsupportedReference);
    EXPECT_FALSE(looksLikeMidi(text("RIFF....WAVE")));
    EXPECT_FALSE(looksLikeMidi(text("MT")));
}

TEST(MidiParser, SaysWhatIsDamaged)
{
    const Bytes start = head(1, 1);
    const Bytes good = start + track(kOneNote + kEnd);
    EXPECT_EQ(errorOf(text("MThd") + number(6) + Bytes{0, 1}), ErrorCode::DamagedReference);
    EXPECT_EQ(errorOf(start), ErrorCode::DamagedReference) << "no track";
    EXPECT_EQ(errorOf(Bytes(good.begin(), good.end() - 3)), ErrorCode::DamagedReference);
    EXPECT_EQ(errorOf(head(1, 1, {0, 0}) + track(kEnd)), ErrorCode::DamagedReference);
    EXPECT_EQ(errorOf(head(1, 1, {0xE7, 0}) + track(kEnd)), ErrorCode::DamagedReference);
    const std::vector<Bytes> impossible{
        {0x00, 60, 80},                               // no status to run on
        {0x00, 0x90, 60},                             // cut off
        {0x00, 0x90, 60, 0x90},                       // a status where data must be
        {0x00, 0xF1, 0x00},                           // a status that files do not hold
        {0x80, 0x80, 0x80, 0x80, 0x00, 0x90, 60, 80}, // a time of five bytes
        {0x00, 0xFF, 0x01, 0x7F, 0x00},               // a text longer than its track
        {0x00, 0xF0, 0xFF, 0xFF, 0xFF, 0x7F},         // 256 MiB of nothing
        {0x00},
    };
    for (const Bytes& events : impossible)
        EXPECT_EQ(errorOf(start + track(events)), ErrorCode::DamagedReference)
            << testing::PrintToString(events);
}

Bytes mutated(Bytes bytes, std::mt19937& random)
{
    for (std::size_t changes = 1 + random() % 8; changes > 0 && !bytes.empty(); --changes) {
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(random() % bytes.size());
        switch (random() % 5) {
        case 0: *place = static_cast<std::uint8_t>(random()); break;
        case 1: *place ^= static_cast<std::uint8_t>(1 << random() % 8); break;
        case 2: bytes.erase(place); break;
        case 3: bytes.insert(place, static_cast<std::uint8_t>(random())); break;
        case 4: bytes.erase(place, bytes.end()); break;
        }
    }
    return bytes;
}

TEST(MidiParser, AnyBytesGiveAFileOrAnError)
{
    std::mt19937 random(6);
    int read = 0;
    for (int round = 0; round < 20000; ++round) {
        const auto file = parseMidi(mutated(written(randomFile(random)), random));
        if (!file)
            continue;
        ++read;
        for (const Note& note : notesOf(*file))
            EXPECT_TRUE(note.sounds());
    }
    EXPECT_GT(read, 1000);
    EXPECT_LT(read, 19000);
}

} // namespace
} // namespace rollwright
