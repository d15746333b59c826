#include <map>
#include <random>
#include <sstream>

#include <gmock/gmock.h>
#include <pugixml.hpp>

#include "core/io/MusicXmlExporter.h"

namespace rollwright {
namespace {

/// In beats of a second.
Note at(double beat, double length, int pitch, int velocity = 80)
{
    return {Seconds(beat), Seconds(beat + length), Pitch{pitch}, velocity};
}

BeatGrid evenGrid(int beats, int beatsPerBar = 4)
{
    BeatGrid grid{{}, beatsPerBar};
    for (int beat = 0; beat < beats; ++beat)
        grid.beats.emplace_back(beat);
    return grid;
}

pugi::xml_document exported(const NoteList& notes, const BeatGrid& grid)
{
    Transcription transcription;
    transcription.notes = tidied(notes);
    transcription.beats = grid;
    std::stringstream stream;
    EXPECT_TRUE(MusicXmlExporter().write(transcription, stream));
    pugi::xml_document document;
    EXPECT_TRUE(document.load(stream));
    return document;
}

auto measuresOf(const pugi::xml_document& document)
{
    return document.child("score-partwise").child("part").children("measure");
}

std::vector<std::string> namesIn(pugi::xml_node node)
{
    std::vector<std::string> names;
    for (const pugi::xml_node child : node.children())
        names.emplace_back(child.name());
    return names;
}

/// Reads notes as people do: by the signature, the accidentals of the bar, and ties.
class Reader
{
public:
    explicit Reader(int fifths)
    {
        const std::string sharps = "FCGDAEB";
        for (int i = 0; i < 7; ++i)
            m_signature[sharps[static_cast<std::size_t>(i)]] = i < fifths        ? 1
                                                               : i >= 7 + fifths ? -1
                                                                                 : 0;
    }

    void beginBar() { m_written.clear(); }

    int read(pugi::xml_node note)
    {
        static const std::map<std::string, int> kAlters{
            {"flat-flat", -2}, {"flat", -1}, {"natural", 0}, {"sharp", 1}, {"double-sharp", 2}};
        const auto pitch = note.child("pitch");
        const char step = pitch.child_value("step")[0];
        const std::string place =
            std::string(note.child_value("staff")) + step + pitch.child_value("octave");
        const bool tied = std::string(note.child("tie").attribute("type").value()) == "stop";
        int alter = m_written.contains(place) ? m_written[place] : m_signature[step];
        if (note.child("accidental"))
            alter = m_written[place] = kAlters.at(note.child_value("accidental"));
        if (tied) {
            EXPECT_FALSE(note.child("accidental"));
            alter = m_held[place + pitch.child_value("alter")];
        }
        m_held[place + pitch.child_value("alter")] = alter;
        return alter;
    }

private:
    std::map<char, int> m_signature;
    std::map<std::string, int> m_written{};
    std::map<std::string, int> m_held{}; ///< by place and alter, as a chord may have a place twice
};

NoteList randomNotes(unsigned seed)
{
    std::mt19937 random(seed);
    NoteList notes;
    for (int i = 0; i < 400; ++i)
        notes.push_back(at(static_cast<double>(random() % 240) / 4, 0.25 * (1 + random() % 8),
                           48 + static_cast<int>(random() % 36)));
    return notes;
}

TEST(MusicXmlSigns, AccidentalsSayWhatSounds)
{
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        const auto document = exported(randomNotes(seed), evenGrid(64));
        Reader reader(document.select_node("//fifths").node().text().as_int());
        int accidentals = 0;
        for (const auto measure : measuresOf(document)) {
            reader.beginBar();
            for (const auto note : measure.children("note")) {
                if (note.child("rest"))
                    continue;
                accidentals += note.child("accidental") ? 1 : 0;
                EXPECT_EQ(reader.read(note), note.child("pitch").child("alter").text().as_int())
                    << "seed " << seed << ", bar " << measure.attribute("number").value();
            }
        }
        EXPECT_GT(accidentals, 50);
    }
}

TEST(MusicXmlSigns, NotesHoldTheirSignsInMusicXmlsOrder)
{
    const auto document = exported({at(0, 0.5, 72), at(0.5, 0.5, 74), at(1, 1.5, 73),
                                    at(2.5, 0.25, 72), at(2.75, 0.25, 76), at(3, 1, 79)},
                                   evenGrid(5));
    const auto supports = document.select_nodes("//encoding/supports[@type='yes']");
    ASSERT_EQ(supports.size(), 2U);
    EXPECT_STREQ(supports[0].node().attribute("element").value(), "accidental");
    EXPECT_STREQ(supports[1].node().attribute("element").value(), "beam");
    const auto first = measuresOf(document).begin()->child("note");
    EXPECT_THAT(namesIn(first),
                testing::ElementsAre("pitch", "duration", "voice", "type", "staff", "beam"));
    EXPECT_STREQ(first.child_value("beam"), "begin");
    const auto sharp = first.next_sibling("note").next_sibling("note");
    EXPECT_THAT(namesIn(sharp), testing::ElementsAre("pitch", "duration", "voice", "type", "dot",
                                                     "accidental", "staff"));
    const auto natural = sharp.next_sibling("note");
    EXPECT_STREQ(natural.child_value("accidental"), "natural");
    EXPECT_THAT(namesIn(natural), testing::ElementsAre("pitch", "duration", "voice", "type",
                                                       "accidental", "staff", "beam", "beam"));
    EXPECT_EQ(natural.child("beam").next_sibling("beam").attribute("number").as_int(), 2);
}

TEST(MusicXmlSigns, ShortBarsAreImplicitOrSigned)
{
    NoteList notes;
    for (int beat = 0; beat < 24; ++beat)
        notes.push_back(at(beat, 1, 72));
    BeatGrid grid = evenGrid(24);
    grid.downbeats = {1, 7, 11, 13, 15}; // after an upbeat 4 2, 4, 2 2, 4 …
    const auto document = exported(notes, grid);
    std::vector<std::string> bars;
    for (const auto measure : measuresOf(document)) {
        bars.emplace_back(measure.attribute("number").value());
        bars.back() += measure.attribute("implicit") ? " implicit" : "";
        if (const auto time = measure.child("attributes").child("time"))
            bars.back() +=
                std::string(" ") + time.child_value("beats") + "/" + time.child_value("beat-type");
    }
    EXPECT_THAT(bars, testing::ElementsAre("0 implicit 4/4", "1", "2 implicit", "3", "4 2/4", "5",
                                           "6 4/4", "7", "8"));
}

TEST(MusicXmlSigns, TheLastBarHasAClosingLine)
{
    const auto document = exported({at(0, 4, 72), at(4, 4, 74)}, evenGrid(9));
    const auto lines = document.select_nodes("//barline");
    ASSERT_EQ(lines.size(), 1U);
    const auto line = lines.first().node();
    EXPECT_EQ(line.parent().attribute("number").as_int(), 2);
    EXPECT_EQ(line, line.parent().last_child());
    EXPECT_STREQ(line.attribute("location").value(), "right");
    EXPECT_STREQ(line.child_value("bar-style"), "light-heavy");
}

TEST(MusicXmlSigns, ThePartSaysThatItIsAPiano)
{
    const auto document = exported({at(0, 4, 72)}, evenGrid(5));
    const auto part = document.select_node("//score-part").node();
    EXPECT_THAT(namesIn(part), testing::ElementsAre("part-name", "part-abbreviation",
                                                    "score-instrument", "midi-instrument"));
    EXPECT_STREQ(part.child("score-instrument").child_value("instrument-sound"), "keyboard.piano");
    EXPECT_STREQ(part.child("midi-instrument").child_value("midi-program"), "1");
}

TEST(MusicXmlSigns, TheTempoSoundsAsExactlyAsItIsKnown)
{
    BeatGrid grid{{}, 4};
    NoteList notes;
    for (int beat = 0; beat < 40; ++beat) {
        grid.beats.emplace_back(beat * 0.7);
        notes.push_back(at(beat * 0.7, 0.6, 72));
    }
    for (int beat = 0; beat < 40; ++beat) {
        grid.beats.emplace_back(28 + beat * 0.4);
        notes.push_back(at(28 + beat * 0.4, 0.3, 72));
    }
    const auto document = exported(notes, grid);
    const auto tempos = document.select_nodes("//sound");
    ASSERT_EQ(tempos.size(), 2U);
    EXPECT_NEAR(tempos[0].node().attribute("tempo").as_double(), 60 / 0.7, 1e-4);
    EXPECT_NEAR(tempos[1].node().attribute("tempo").as_double(), 150, 1e-4);
}

TEST(MusicXmlSigns, DynamicsStandBetweenTheStaves)
{
    NoteList notes;
    for (int beat = 0; beat < 32; ++beat)
        notes.push_back(at(beat, 1, 72, beat < 16 ? 50 : 100));
    const auto document = exported(notes, evenGrid(33));
    std::vector<std::string> marks;
    for (const auto& found : document.select_nodes("//dynamics")) {
        const auto direction = found.node().parent().parent();
        EXPECT_STREQ(direction.attribute("placement").value(), "below");
        EXPECT_STREQ(direction.child_value("staff"), "1");
        marks.push_back(std::string(direction.parent().attribute("number").value()) + " " +
                        found.node().first_child().name());
    }
    EXPECT_THAT(marks, testing::ElementsAre("1 p", "5 f"));
}

TEST(MusicXmlSigns, ClefsChangeInTheirBars)
{
    NoteList notes;
    for (int beat = 0; beat < 24; ++beat) {
        notes.push_back(at(beat, 1, beat / 8 == 1 ? 94 : 72));
        notes.push_back(at(beat, 1, beat / 8 == 1 ? 75 : 48));
    }
    const auto document = exported(notes, evenGrid(25));
    std::vector<std::string> clefs;
    for (const auto& found : document.select_nodes("//clef"))
        clefs.push_back(std::string(found.node().parent().parent().attribute("number").value()) +
                        " " + found.node().attribute("number").value() +
                        found.node().child_value("sign") + found.node().child_value("line"));
    EXPECT_THAT(clefs, testing::ElementsAre("1 1G2", "1 2F4", "3 2G2", "5 2F4"));
}

TEST(MusicXmlSigns, HighNotesAreWrittenAnOctaveLower)
{
    const auto document =
        exported({at(0, 1, 84), at(1, 1, 96), at(2, 1, 98), at(3, 1, 84)}, evenGrid(5));
    std::string order;
    for (const pugi::xml_node child : measuresOf(document).begin()->children()) {
        if (const auto shift = child.child("direction-type").child("octave-shift"))
            order += std::string(shift.attribute("type").value()) + " ";
        else if (child.child("pitch"))
            order += std::string(child.child("pitch").child_value("octave")) + " ";
    }
    EXPECT_EQ(order, "6 down 7 7 stop 6 ") << "pitches stay as they sound";
}

} // namespace
} // namespace rollwright
