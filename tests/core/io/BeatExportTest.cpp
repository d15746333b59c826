#include <sstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "core/io/Exporter.h"
#include "core/io/MidiParser.h"
#include "core/io/PianoMovement.h"

namespace rollwright {
namespace {

/// Notes that are not on the beats, and beats that are not even.
Transcription rubato()
{
    Transcription transcription;
    transcription.duration = Seconds(12);
    for (int i = 0; i < 20; ++i)
        transcription.notes.push_back(
            {Seconds(0.31 + 0.5 * i), Seconds(0.7 + 0.5 * i), Pitch{50 + i}, 64});
    transcription.beats = BeatGrid{{Seconds(0.4), Seconds(1), Seconds(1.9), Seconds(2.4)}, 3, {1}};
    return transcription;
}

std::string exported(const char* format, const Transcription& transcription)
{
    std::ostringstream out;
    EXPECT_TRUE(findExporter(format)->write(transcription, out));
    return out.str();
}

NoteList notesOf(const std::string& midi)
{
    const std::vector<std::uint8_t> bytes(midi.begin(), midi.end());
    const auto file = parseMidi(bytes);
    EXPECT_TRUE(file);
    return tidied(notesOf(*file));
}

TEST(BeatExport, BeatsDoNotMoveNotes)
{
    Transcription transcription = rubato();
    const NoteList with = notesOf(exported("midi", transcription));
    ASSERT_EQ(with.size(), transcription.notes.size());
    for (std::size_t i = 0; i < with.size(); ++i) {
        EXPECT_NEAR(with[i].onset.count(), transcription.notes[i].onset.count(), 0.5e-3);
        EXPECT_NEAR(with[i].offset.count(), transcription.notes[i].offset.count(), 0.5e-3);
    }
}

TEST(BeatExport, JsonNamesBarAndBeat)
{
    const auto json = nlohmann::json::parse(exported("json", rubato()));
    ASSERT_EQ(json.at("beats").size(), 4U);
    EXPECT_EQ(json.at("beats")[0], nlohmann::json({{"time", 0.4}, {"bar", 0}, {"beat", 3}}));
    EXPECT_EQ(json.at("beats")[1], nlohmann::json({{"time", 1.0}, {"bar", 1}, {"beat", 1}}));

    Transcription without = rubato();
    without.beats.reset();
    EXPECT_FALSE(nlohmann::json::parse(exported("json", without)).contains("beats"));
}

TEST(BeatExport, JamsHasAnAnnotationOfBeats)
{
    const auto jams = nlohmann::json::parse(exported("jams", rubato()));
    ASSERT_EQ(jams.at("annotations").size(), 2U);
    const auto& beats = jams.at("annotations")[1];
    EXPECT_EQ(beats.at("namespace"), "beat");
    EXPECT_EQ(beats.at("data")[2].at("value"), 2);
    EXPECT_EQ(beats.at("data")[2].at("time"), 1.9);
}

} // namespace
} // namespace rollwright
