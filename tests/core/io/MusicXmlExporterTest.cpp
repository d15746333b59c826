#include "core/io/MusicXmlExporter.h"

#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <pugixml.hpp>

namespace rollwright {
namespace {

Note at(double second, double length, int pitch, int velocity = 90)
{
    return {Seconds(second), Seconds(second + length), Pitch{pitch}, velocity};
}

Transcription inBeats(NoteList notes, int beatsPerBar = 4)
{
    Transcription transcription;
    transcription.model.name = "Overtone";
    transcription.notes = std::move(notes);
    transcription.beats = BeatGrid{{}, beatsPerBar};
    for (int beat = 0; beat < 16; ++beat)
        transcription.beats->beats.emplace_back(beat);
    return transcription;
}

pugi::xml_document exported(const Transcription& transcription)
{
    std::stringstream stream;
    EXPECT_TRUE(MusicXmlExporter().write(transcription, stream));
    pugi::xml_document document;
    EXPECT_TRUE(document.load(stream)) << "well formed";
    return document;
}

std::vector<std::string> namesIn(pugi::xml_node node)
{
    std::vector<std::string> names;
    for (const pugi::xml_node child : node.children())
        names.emplace_back(child.name());
    return names;
}

TEST(MusicXmlExporter, BeginsWithWhatAStaffNeeds)
{
    const auto document = exported(inBeats({at(0, 1, 60), at(0, 1, 64), at(1, 3, 67)}, 3));
    const auto root = document.child("score-partwise");
    EXPECT_STREQ(root.attribute("version").value(), "4.0");
    EXPECT_STREQ(root.child("part-list").child("score-part").attribute("id").value(), "P1");
    const auto measure = root.child("part").child("measure");
    EXPECT_STREQ(measure.attribute("number").value(), "1");
    const auto attributes = measure.child("attributes");
    EXPECT_THAT(namesIn(attributes),
                testing::ElementsAre("divisions", "key", "time", "staves", "clef", "clef"));
    EXPECT_EQ(attributes.child("divisions").text().as_int(), 24);
    EXPECT_EQ(attributes.child("key").child("fifths").text().as_int(), 0);
    EXPECT_EQ(attributes.child("time").child("beats").text().as_int(), 3);
    EXPECT_EQ(attributes.child("time").child("beat-type").text().as_int(), 4);
    const auto metronome = measure.child("direction").child("direction-type").child("metronome");
    EXPECT_EQ(metronome.child("per-minute").text().as_int(), 60);
    EXPECT_NEAR(measure.child("direction").child("sound").attribute("tempo").as_double(), 60, 1e-6);
}

TEST(MusicXmlExporter, PlaysAtTheTempoThatIsWrittenRounded)
{
    Transcription transcription = inBeats({at(0, 1, 60), at(1, 3, 67)});
    constexpr double kFaster = 60 / 100.4;
    for (Seconds& beat : transcription.beats->beats)
        beat *= kFaster;
    for (Note& note : transcription.notes) {
        note.onset *= kFaster;
        note.offset *= kFaster;
    }
    const auto document = exported(transcription);
    const auto direction =
        document.child("score-partwise").child("part").child("measure").child("direction");
    EXPECT_STREQ(direction.select_node("direction-type/metronome/per-minute").node().text().get(),
                 "100");
    const double played = direction.child("sound").attribute("tempo").as_double();
    EXPECT_NEAR(played, 100.4, 0.0011);
}

TEST(MusicXmlExporter, WritesChordsTiesDotsAndLoudness)
{
    const auto document =
        exported(inBeats({at(0, 3, 72, 45), at(0, 3, 76), at(3, 1.5, 79), at(6, 1, 81)}));
    const auto measure = document.child("score-partwise").child("part").child("measure");
    const auto first = measure.child("note");
    EXPECT_THAT(namesIn(first),
                testing::ElementsAre("pitch", "duration", "voice", "type", "dot", "staff"));
    EXPECT_EQ(first.attribute("dynamics").as_int(), 50) << "percent of velocity 90";
    EXPECT_STREQ(first.child("pitch").child("step").child_value(), "C");
    EXPECT_EQ(first.child("pitch").child("octave").text().as_int(), 5);
    EXPECT_EQ(first.child("duration").text().as_int(), 72);
    EXPECT_STREQ(first.child("type").child_value(), "half");
    const auto second = first.next_sibling("note");
    EXPECT_EQ(namesIn(second).front(), "chord");
    const auto tied = second.next_sibling("note");
    EXPECT_THAT(namesIn(tied), testing::ElementsAre("pitch", "duration", "tie", "voice", "type",
                                                    "staff", "notations"));
    EXPECT_STREQ(tied.child("tie").attribute("type").value(), "start");
    EXPECT_STREQ(tied.child("notations").child("tied").attribute("type").value(), "start");
    const auto next = measure.next_sibling("measure").child("note");
    EXPECT_STREQ(next.child("tie").attribute("type").value(), "stop");
}

TEST(MusicXmlExporter, WritesGraceNotesWithoutDuration)
{
    NoteList notes{at(0, 1, 72), at(0.93, 0.1, 73, 45), at(1, 1, 74), at(2, 1, 73), at(3, 1, 72)};
    for (const int beat : {0, 1, 2, 3})
        for (const int pitch : {43, 48, 52})
            notes.push_back(at(beat, 1, pitch));
    const auto document = exported(inBeats(tidied(notes)));
    const auto measure = document.child("score-partwise").child("part").child("measure");
    const auto grace = measure.child("note").next_sibling("note");
    EXPECT_THAT(namesIn(grace),
                testing::ElementsAre("grace", "pitch", "voice", "type", "accidental", "staff"));
    EXPECT_STREQ(grace.child("grace").attribute("slash").value(), "yes");
    EXPECT_EQ(grace.attribute("dynamics").as_int(), 50);
    EXPECT_STREQ(grace.child("pitch").child("step").child_value(), "C");
    EXPECT_STREQ(grace.child("accidental").child_value(), "sharp");
    const auto chord = grace.next_sibling("note");
    EXPECT_EQ(chord.child("duration").text().as_int(), 24);
    EXPECT_FALSE(chord.next_sibling("note").child("accidental")) << "the grace note's holds";
    EXPECT_TRUE(chord.next_sibling("note").next_sibling("note").child("accidental"));
}

TEST(MusicXmlExporter, BothStavesFillEveryMeasure)
{
    NoteList notes;
    for (int i = 0; i < 40; ++i) {
        notes.push_back(at(i * 0.37, 0.3, 60 + i % 20));
        notes.push_back(at(i * 0.37 + 0.01, 0.7, 40 + i % 13));
    }
    for (const int beatsPerBar : {2, 3, 4}) {
        const auto document = exported(inBeats(notes, beatsPerBar));
        for (const auto measure :
             document.child("score-partwise").child("part").children("measure")) {
            std::map<std::string, int> lengths;
            for (const auto note : measure.children("note"))
                if (!note.child("chord"))
                    lengths[note.child_value("staff")] += note.child("duration").text().as_int();
            const int backup = measure.child("backup").child("duration").text().as_int();
            EXPECT_EQ(backup, 24 * beatsPerBar);
            EXPECT_THAT(lengths, testing::ElementsAre(testing::Pair("1", backup),
                                                      testing::Pair("2", backup)));
        }
    }
}

TEST(MusicXmlExporter, TripletsAreModifiedAndBracketed)
{
    NoteList notes;
    for (int beat = 0; beat < 8; ++beat)
        for (int part = 0; part < (beat == 1 ? 3 : 2); ++part)
            notes.push_back(at(beat + part / (beat == 1 ? 3.0 : 2.0), 0.3, 72));
    const auto document = exported(inBeats(notes));
    int triplets = 0;
    std::string brackets;
    for (const auto note :
         document.child("score-partwise").child("part").child("measure").children("note")) {
        triplets += note.child("time-modification").child("actual-notes").text().as_int() == 3;
        for (const auto tuplet : note.child("notations").children("tuplet"))
            brackets += std::string(tuplet.attribute("type").value()) + " ";
    }
    EXPECT_EQ(triplets, 3);
    EXPECT_EQ(brackets, "start stop ");
}

TEST(MusicXmlExporter, ThePedalIsALineBelowTheLeftHand)
{
    Transcription transcription = inBeats({at(0, 1, 60), at(1, 1, 62), at(3, 1, 64)});
    transcription.pedal = Pedalling{{Seconds(0.1), Seconds(1.05)}, {Seconds(1.2), Seconds(3.05)}};
    const auto document = exported(transcription);
    const auto measure = document.child("score-partwise").child("part").child("measure");
    std::vector<std::pair<std::string, int>> marks;
    int time = 0;
    for (const pugi::xml_node child : measure.children()) {
        const std::string name = child.name();
        const int duration = child.child("duration").text().as_int();
        if (name == "backup")
            time -= duration;
        else if (name == "forward" || (name == "note" && !child.child("chord")))
            time += duration;
        if (const auto pedal = child.child("direction-type").child("pedal")) {
            marks.emplace_back(pedal.attribute("type").value(), time);
            EXPECT_STREQ(pedal.attribute("line").value(), "yes");
            EXPECT_EQ(pedal.attribute("number").as_int(), 1);
            EXPECT_EQ(child.child("staff").text().as_int(), 2);
        }
    }
    EXPECT_EQ(time, 96) << "the measure is full";
    EXPECT_THAT(marks, testing::ElementsAre(std::pair("start", 0), std::pair("stop", 24),
                                            std::pair("start", 24), std::pair("stop", 72)));
    transcription.pedal.reset();
    EXPECT_FALSE(exported(transcription).select_node("//pedal"));
}

TEST(MusicXmlExporter, FindsBeatsWhereThereAreNone)
{
    Transcription transcription;
    for (int i = 0; i < 32; ++i)
        transcription.notes.push_back(at(1 + i * 0.5, 0.4, i % 4 == 0 ? 48 : 72));
    const auto document = exported(transcription);
    const auto measure = document.child("score-partwise").child("part").child("measure");
    EXPECT_NEAR(measure.child("direction").child("sound").attribute("tempo").as_double(), 120, 1);
}

TEST(MusicXmlExporter, HasTheRecordingsNameAsItsTitle)
{
    Transcription transcription = inBeats({at(0, 1, 60)});
    const auto titleOf = [&](const char* name) {
        transcription.title = name;
        const auto document = exported(transcription);
        return std::string(
            document.child("score-partwise").child("work").child_value("work-title"));
    };
    EXPECT_EQ(titleOf("Für Elise <1> & 2"), "Für Elise <1> & 2");
    EXPECT_EQ(titleOf("F\xFCr\x01 Elise"), "F\xEF\xBF\xBDr Elise");
    EXPECT_EQ(titleOf(""), "");
}

TEST(MusicXmlExporter, NamesWhoTranscribedAndNothingIsABarOfRests)
{
    Transcription transcription;
    transcription.model.name = "A & B\x02 <model>";
    transcription.corrected = true;
    const auto document = exported(transcription);
    const auto root = document.child("score-partwise");
    EXPECT_STREQ(
        root.child("identification").child("miscellaneous").child_value("miscellaneous-field"),
        "A & B <model>, corrected");
    EXPECT_STREQ(root.child("part")
                     .child("measure")
                     .child("note")
                     .child("rest")
                     .attribute("measure")
                     .value(),
                 "yes");
}

} // namespace
} // namespace rollwright
