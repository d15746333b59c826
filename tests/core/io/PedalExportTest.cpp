#include <sstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "core/io/Exporter.h"
#include "core/io/MidiParser.h"
#include "core/io/PianoMovement.h"
#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

Transcription pedalled()
{
    Transcription transcription;
    transcription.duration = Seconds(6);
    transcription.notes = {note(1, 1.5, 60), note(2, 4, 64), note(5, 5.5, 60)};
    transcription.pedal = Pedalling{{Seconds(0.9), Seconds(3)}, {Seconds(4.5), Seconds(5)}};
    return transcription;
}

std::string exported(const char* format, const Transcription& transcription)
{
    std::ostringstream out;
    EXPECT_TRUE(findExporter(format)->write(transcription, out));
    return out.str();
}

MidiFile midiOf(const Transcription& transcription)
{
    const std::string bytes = exported("midi", transcription);
    const auto file =
        parseMidi({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    EXPECT_TRUE(file);
    return *file;
}

TEST(PedalExport, MidiHasThePedalAsAController)
{
    const MidiFile file = midiOf(pedalled());
    const Pedalling read = pedallingOf(movementsOf(file));
    ASSERT_EQ(read.size(), 2U);
    EXPECT_NEAR(read[0].down.count(), 0.9, 1e-3);
    EXPECT_NEAR(read[0].up.count(), 3, 1e-3);
    EXPECT_NEAR(read[1].down.count(), 4.5, 1e-3);
    EXPECT_NEAR(read[1].up.count(), 5, 1e-3);

    const auto notes = notesOf(file);
    ASSERT_EQ(notes.size(), 3U);
    EXPECT_NEAR(notes[0].offset.count(), 3, 1e-3) << "the pedal holds it";
    EXPECT_NEAR(notes[1].offset.count(), 4, 1e-3);
    EXPECT_NEAR(notes[2].offset.count(), 5.5, 1e-3);
}

TEST(PedalExport, AtOneTimeThePedalIsLiftedBeforeANoteBegins)
{
    const MidiFile file = midiOf(pedalled());
    std::vector<std::uint8_t> messages;
    std::int64_t tick = -1;
    for (const MidiEvent& event : file.tracks.back().events)
        if (event.message() == midi::kNoteOn && event.data1 == 60)
            tick = event.tick; // the later one
    for (const MidiEvent& event : file.tracks.back().events)
        if (event.tick == tick)
            messages.push_back(event.message());
    EXPECT_THAT(messages, ElementsAre(midi::kControlChange, midi::kNoteOn));
}

TEST(PedalExport, WithoutOneMidiHasNoController)
{
    Transcription transcription = pedalled();
    transcription.pedal.reset();
    for (const MidiTrack& track : midiOf(transcription).tracks)
        for (const MidiEvent& event : track.events)
            EXPECT_FALSE(event.isChannelMessage() && event.message() == midi::kControlChange);
}

TEST(PedalExport, JsonNamesEachPress)
{
    const auto json = nlohmann::json::parse(exported("json", pedalled()));
    ASSERT_EQ(json.at("pedal").size(), 2U);
    EXPECT_EQ(json.at("pedal")[0], nlohmann::json({{"down", 0.9}, {"up", 3.0}}));
    Transcription transcription = pedalled();
    transcription.pedal.reset();
    EXPECT_FALSE(nlohmann::json::parse(exported("json", transcription)).contains("pedal"));
}

TEST(PedalExport, MovementsWithoutAnEndHoldThePedalUntilTheLast)
{
    using Kind = PianoMovement::Kind;
    const std::vector<PianoMovement> movements{
        {Seconds(1), Kind::PedalDown},     {Seconds(2), Kind::PedalDown},
        {Seconds(3), Kind::PedalUp},       {Seconds(4), Kind::PedalDown},
        {Seconds(4), Kind::PedalUp},       {Seconds(5), Kind::PedalDown},
        {Seconds(7), Kind::Strike, 60, 64}};
    EXPECT_THAT(pedallingOf(movements), ElementsAre(PedalPress{Seconds(1), Seconds(3)},
                                                    PedalPress{Seconds(5), Seconds(7)}));
}

} // namespace
} // namespace rollwright
