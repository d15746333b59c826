#include "core/io/Exporter.h"

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "core/io/MidiParser.h"
#include "core/io/PianoMovement.h"
#include "core/io/ReferenceReader.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr double kHalfTick = 0.5 / 1920;

Transcription randomTranscription(int count, double seconds = 3000)
{
    std::mt19937 random(4);
    std::uniform_real_distribution<double> time(0, seconds);
    std::uniform_real_distribution<double> length(0.03, 5);
    std::vector<Note> notes(static_cast<std::size_t>(count));
    for (Note& note : notes) {
        note.onset = Seconds{time(random)};
        note.offset = note.onset + Seconds{length(random)};
        note.pitch = Pitch::ofKey(static_cast<int>(random() % kKeyCount));
        note.velocity = 1 + static_cast<int>(random() % 127);
    }
    Transcription transcription;
    transcription.notes = tidied(notes);
    transcription.duration = Seconds{seconds + 5};
    transcription.model.id = "overtone";
    transcription.model.name = "Overtone";
    return transcription;
}

Transcription withNotes(NoteList notes)
{
    Transcription transcription;
    transcription.notes = std::move(notes);
    return transcription;
}

std::string exported(const char* format, const Transcription& transcription)
{
    std::ostringstream out;
    EXPECT_TRUE(findExporter(format)->write(transcription, out));
    return out.str();
}

/// Key by key, because notes at nearly the same time may change places when times are rounded.
NoteList byKey(NoteList notes)
{
    std::ranges::stable_sort(notes, {}, &Note::pitch);
    return notes;
}

void expectNear(const NoteList& read, const NoteList& notes, double tolerance)
{
    ASSERT_EQ(read.size(), notes.size());
    const NoteList actual = byKey(read);
    const NoteList expected = byKey(notes);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        EXPECT_NEAR(actual[i].onset.count(), expected[i].onset.count(), tolerance);
        EXPECT_NEAR(actual[i].offset.count(), expected[i].offset.count(), tolerance);
        EXPECT_EQ(actual[i].pitch, expected[i].pitch);
        EXPECT_EQ(actual[i].velocity, expected[i].velocity);
    }
}

MidiFile midiOf(const Transcription& transcription)
{
    const std::string bytes = exported("midi", transcription);
    const auto file =
        parseMidi({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    EXPECT_TRUE(file);
    return file.value_or(MidiFile{});
}

TEST(MidiExporter, KeepsEveryTimeToHalfATickAndNeverDrifts)
{
    const Transcription transcription = randomTranscription(5000);
    expectNear(notesOf(midiOf(transcription)), transcription.notes, kHalfTick + 1e-9);
}

TEST(MidiExporter, BeginsWithTempoAndTimeSignatureAndHoldsNoPedal)
{
    const MidiFile file = midiOf(randomTranscription(50));
    EXPECT_EQ(file.format, 1);
    EXPECT_EQ(file.division, 960);
    ASSERT_EQ(file.tracks.size(), 2U);
    std::set<int> types;
    for (const MidiEvent& event : file.tracks[0].events) {
        EXPECT_EQ(event.tick, 0);
        types.insert(event.data1);
    }
    EXPECT_TRUE(types.contains(midi::kTempo));
    EXPECT_TRUE(types.contains(midi::kTimeSignature));
    EXPECT_TRUE(file.tracks[1].events[0].isMeta(midi::kTrackName));
    EXPECT_EQ(file.tracks[1].events[1], (MidiEvent{0, midi::kProgramChange, 0, 0}));
    for (const MidiEvent& event : file.tracks[1].events)
        EXPECT_NE(event.message(), midi::kControlChange);
}

TEST(MidiExporter, EndsANoteBeforeItsKeyIsStruckAgainAtTheSameTick)
{
    const Transcription transcription = withNotes(
        {{Seconds{0}, Seconds{1}, Pitch{60}, 64}, {Seconds{1}, Seconds{2}, Pitch{60}, 64}});
    const MidiFile file = midiOf(transcription);
    const auto& events = file.tracks.at(1).events;
    ASSERT_EQ(events.size(), 6U);
    EXPECT_EQ(events[3].message(), midi::kNoteOff);
    EXPECT_EQ(events[4].message(), midi::kNoteOn);
    EXPECT_EQ(events[3].tick, events[4].tick);
}

TEST(MidiExporter, BringsImpossibleVelocitiesIntoRange)
{
    const Transcription transcription = withNotes(
        {{Seconds{0}, Seconds{1}, Pitch{60}, 0}, {Seconds{1}, Seconds{2}, Pitch{60}, 200}});
    const auto notes = notesOf(midiOf(transcription));
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[0].velocity, 1);
    EXPECT_EQ(notes[1].velocity, 127);
}

TEST(CsvExporter, HasAHeadingAndALineANote)
{
    const Transcription transcription =
        withNotes({{Seconds{0.5}, Seconds{1.2345678}, Pitch{61}, 80}});
    EXPECT_EQ(exported("csv", transcription), "onset,offset,pitch,name,velocity\n"
                                              "0.500000,1.234568,61,C#4,80\n");
}

TEST(JsonExporter, HoldsNotesModelAndDecoderByTheirSchemaNames)
{
    Transcription transcription = randomTranscription(20);
    transcription.params.onsetThreshold = 0.42;
    const auto json = nlohmann::json::parse(exported("json", transcription));
    EXPECT_EQ(json["duration"], transcription.duration.count());
    EXPECT_EQ(json["model"]["id"], "overtone");
    EXPECT_EQ(json["decoder"]["rule"], "peaks");
    for (const DecoderParameter& parameter : decoderSchema())
        EXPECT_EQ(json["decoder"][parameter.name], transcription.params.*parameter.field);
    ASSERT_EQ(json["notes"].size(), transcription.notes.size());
    EXPECT_EQ(json["notes"][3]["onset"], transcription.notes[3].onset.count());
    EXPECT_EQ(json["notes"][3]["name"], transcription.notes[3].pitch.name());
}

TEST(JamsExporter, IsAnAnnotationOfMidiNotes)
{
    Transcription transcription = randomTranscription(20);
    transcription.title = "Waltz";
    const auto jams = nlohmann::json::parse(exported("jams", transcription));
    EXPECT_EQ(jams["file_metadata"]["duration"], transcription.duration.count());
    EXPECT_EQ(jams["file_metadata"]["title"], "Waltz");
    EXPECT_EQ(jams["file_metadata"]["jams_version"], "0.3.4");
    ASSERT_EQ(jams["annotations"].size(), 1U);
    const auto& annotation = jams["annotations"][0];
    EXPECT_EQ(annotation["namespace"], "note_midi");
    EXPECT_EQ(annotation["annotation_metadata"]["annotator"]["name"], "Overtone");
    ASSERT_EQ(annotation["data"].size(), transcription.notes.size());
    const Note& note = transcription.notes[3];
    const auto& observation = annotation["data"][3];
    EXPECT_EQ(observation["time"], note.onset.count());
    EXPECT_EQ(observation["duration"], note.duration().count());
    EXPECT_EQ(observation["value"], note.pitch.midi);
    EXPECT_TRUE(observation["confidence"].is_null());
    EXPECT_EQ(annotation["sandbox"]["velocity"][3], note.velocity);
}

TEST(LabelExporter, WritesALabelANoteWithItsPlaceInTheSpectrum)
{
    const Transcription transcription = withNotes({{Seconds{0.5}, Seconds{1.25}, Pitch{69}, 80}});
    EXPECT_EQ(exported("audacity", transcription), "0.500000\t1.250000\tA4\n"
                                                   "\\\t427.474054\t452.892984\n");
}

TEST(MirEvalExporter, WritesPitchesInHertzBelowAMark)
{
    Transcription transcription = withNotes({{Seconds{0.5}, Seconds{1.25}, Pitch{60}, 80}});
    transcription.model.name = "My\nmodel";
    EXPECT_EQ(exported("mir_eval", transcription), "# Transcribed by Rollwright with My model\n"
                                                   "0.500000\t1.250000\t261.625565\n");
}

TEST(Exporters, SayWhetherAPersonCorrectedTheNotes)
{
    Transcription transcription = randomTranscription(5, 20);
    const auto says = [&](const char* format) {
        return exported(format, transcription).find("corrected") != std::string::npos;
    };
    for (const bool corrected : {false, true}) {
        transcription.corrected = corrected;
        EXPECT_EQ(says("midi"), corrected);
        EXPECT_EQ(says("json"), corrected);
        EXPECT_EQ(says("jams"), corrected);
        EXPECT_EQ(says("musicxml"), corrected);
        EXPECT_EQ(says("score-midi"), corrected);
    }
}

TEST(Exporters, AreFoundByTheirNamesTheMidiFileFirst)
{
    EXPECT_EQ(exporters().front()->id(), "midi");
    for (const auto& exporter : exporters()) {
        EXPECT_EQ(findExporter(exporter->id()), exporter.get());
        EXPECT_TRUE(exporter->suffix().starts_with('.'));
        EXPECT_STRNE(exporter->description(), "");
    }
    EXPECT_EQ(findExporter("mp3"), nullptr);
}

TEST(ExportTo, WritesFilesThatTheReferenceReaderReads)
{
    const TemporaryFolder folder;
    const Transcription transcription = randomTranscription(500);
    for (const char* format : {"midi", "csv"}) {
        const auto file = folder / (std::string("Stück #1 ") + format);
        ASSERT_TRUE(exportTo(file, *findExporter(format), transcription));
        const auto notes = readReference(file);
        ASSERT_TRUE(notes);
        expectNear(*notes, transcription.notes, kHalfTick + 1e-6);
    }
}

TEST(ExportTo, AnEmptyTranscriptionIsAFileToo)
{
    const TemporaryFolder folder;
    Transcription empty;
    empty.posteriors = std::make_shared<Posteriors>();
    for (const auto& exporter : exporters())
        EXPECT_TRUE(exportTo(folder / std::string(exporter->id()), *exporter, empty));
    EXPECT_EQ(readReference(folder / "midi").error().code, ErrorCode::EmptyReference);
}

TEST(ExportTo, NamesAFullDisk)
{
    const auto written = exportTo("/dev/full", *findExporter("csv"), randomTranscription(50));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(written.error().subject, "/dev/full");
}

TEST(ExportTo, AFailureHalfwayLeavesTheFolderAsItWas)
{
    const TemporaryFolder folder;
    const auto file = folder.write("notes.csv", "what was there before");
    {
        const FileSizeLimit limit(1000);
        const auto written = exportTo(file, *findExporter("csv"), randomTranscription(5000));
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
        EXPECT_EQ(written.error().subject, file.string());
    }
    std::ifstream in(file);
    std::string content;
    std::getline(in, content);
    EXPECT_EQ(content, "what was there before");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(ExportTo, RefusesAFolder)
{
    const TemporaryFolder folder;
    EXPECT_EQ(exportTo(folder.path(), *findExporter("csv"), {}).error().code,
              ErrorCode::FileNotWritable);
}

TEST(MidiExporter, ATranscriptionBesideItsRecordingIsNoReference)
{
    const TemporaryFolder folder;
    const auto transcription = folder.write("song.mid", exported("midi", randomTranscription(5)));
    EXPECT_FALSE(findReference(folder / "song.flac"));
    EXPECT_THAT(*readReference(transcription), testing::SizeIs(5)) << "yet one that can be chosen";

    folder.write("song.tsv", "onset\toffset\tpitch\tvelocity\n1\t2\t60\t64\n");
    EXPECT_EQ(findReference(folder / "song.flac"), folder / "song.tsv");
}

TEST(ExportTo, ATextBesideItsRecordingIsNoReference)
{
    const TemporaryFolder folder;
    for (const char* format :
         {"audacity", "mir_eval", "csv", "json", "jams", "musicxml", "score-midi"}) {
        const Exporter& exporter = *findExporter(format);
        const auto file = folder / ("song" + std::string(exporter.suffix()));
        ASSERT_TRUE(exportTo(file, exporter, randomTranscription(5, 20)));
        EXPECT_FALSE(findReference(folder / "song.flac")) << format;
    }
    EXPECT_THAT(*readReference(folder / "song.mir_eval.txt"), testing::SizeIs(5));
}

} // namespace
} // namespace rollwright
