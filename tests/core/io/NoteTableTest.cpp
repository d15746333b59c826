#include "core/io/NoteTable.h"

#include <random>

#include <gmock/gmock.h>

#include "tests/core/io/NoteTableFixture.h"
#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

TEST_F(NoteTable, ReadsTheTableOfMaps)
{
    EXPECT_THAT(read("onset\toffset\tpitch\tvelocity\n0.519987\t1.03099\t39\t24\n1\t2\t60\t99\n"),
                ElementsAre(note(0.519987, 1.03099, 39, 24), note(1, 2, 60, 99)));
}

TEST_F(NoteTable, ReadsItWithACommentForAHeadingAndDecimals)
{
    EXPECT_THAT(read("# onset,offset,note,velocity\n1.5\t2.25\t38.000000\t70.000000\n"),
                ElementsAre(note(1.5, 2.25, 38, 70)));
}

TEST_F(NoteTable, ReadsTheTextOfMirEval)
{
    EXPECT_THAT(read("0.1 0.2 440.0\n0.3  0.5  261.6256\n"),
                ElementsAre(note(0.1, 0.2, 69), note(0.3, 0.5, 60)));
}

TEST_F(NoteTable, ReadsThePitchesThatMapsItselfGives)
{
    EXPECT_THAT(read("OnsetTime\tOffsetTime\tMidiPitch\r\n\r\n0.5\t0.9\t60\r\n"),
                ElementsAre(note(0.5, 0.9, 60)));
}

TEST_F(NoteTable, ReadsWhatTheCsvExporterWrites)
{
    EXPECT_THAT(read("onset,offset,pitch,name,velocity\n0.500000,1.250000,61,C#4,80\n"),
                ElementsAre(note(0.5, 1.25, 61, 80)));
}

TEST_F(NoteTable, ReadsTheColumnsThatAHeadingNames)
{
    for (const char* text :
         {"onset offset pitch\n1 2 60\n", "onset,offset,velocity,pitch\n1,2,99,60\n",
          "Pitch\tOnset\tOffset\tVelocity\n60\t1\t2\t99\n", "# pitch onset offset\n60 1 2\n",
          "start,duration,note\n1,1,60\n", "#onset,offset,velocity,pitch\n1\t2\t99\t60\n",
          "Onset time (s)\tOffset time (s)\tMidi pitch\n1\t2\t60\n",
          "track;f0;start;end;vel\r\n7;261.6;1;2;99\r\n",
          "time,end,hz,pitch,a,b,c,d\n1,2,30,60,0,0,0,0\n",
          "# made by somebody\n# onset offset pitch\n1 2 60 1000\n"}) {
        const auto notes = read(text);
        ASSERT_THAT(notes, SizeIs(1)) << text;
        const bool withVelocity = std::string_view(text).find("99") != std::string_view::npos;
        EXPECT_EQ(notes[0], note(1, 2, 60, withVelocity ? 99 : 64)) << text;
    }
}

TEST_F(NoteTable, ReadsTimesInMilliseconds)
{
    for (const char* text :
         {"onset (ms),offset (ms),pitch\n1000,2000,60\n",
          "Onset_ms\tOffset_MS\tpitch\n1e3\t2e3\t60",
          "pitch onset [msec] duration (milliseconds)\n60 1000 1000\n",
          "onset (s),duration (ms),pitch\n1,1000,60\n",
          "\"onset_ms\",\"end_ms\",pitch\n1e3,2e3,60\n", "onset ms,offset-ms,pitch\n1000,2000,60\n",
          "onset (s) offset (ms) pitch\n1 2000 60\n"}) {
        const auto notes = read(text);
        ASSERT_THAT(notes, SizeIs(1)) << text;
        EXPECT_EQ(notes[0].pitch, Pitch{60}) << text;
        EXPECT_DOUBLE_EQ(notes[0].onset.count(), 1) << text;
        EXPECT_DOUBLE_EQ(notes[0].offset.count(), 2) << text;
    }
}

TEST_F(NoteTable, ReadsTheTablesOfOtherPrograms)
{
    for (const char* text :
         {// of Basic Pitch, whose last column goes on for as long as the note
          "start_time_s,end_time_s,pitch_midi,velocity,pitch_bend\n1.0,2.0,60,99,0,0,1,0,2\n",
          "start_time_s,end_time_s,pitch_midi,velocity,pitch_bend\n1.0,2.0,60,99\n",
          // of Partitura
          "onset_sec,duration_sec,onset_tick,duration_tick,pitch,velocity,track,channel,id\n"
          "1,1,480,480,60,99,0,1,n0\n",
          "Onset seconds;Offset-secs;Pitch;Velocity\n1,0;2,0;60;99\n"})
        EXPECT_THAT(read(text), ElementsAre(note(1, 2, 60, 99))) << text;
}

TEST_F(NoteTable, ReadsFieldsInQuotes)
{
    for (const char* text : {"\"\",\"onset\",\"offset\",\"pitch\",\"velocity\"\n\"1\",1,2,60,99\n",
                             "\"1\",\"2\",\"60\",\"99\"\n",
                             "name;onset;offset;pitch;velocity\n\"C4; loud\";1;2;60;99\n",
                             "onset,offset,name,pitch,velocity\n1,2,\"a \"\"b, c\"\"\",60,99\n"})
        EXPECT_THAT(read(text), ElementsAre(note(1, 2, 60, 99))) << text;
    EXPECT_EQ(errorOf("\"0,5\" 2 440\n").code, ErrorCode::UnsupportedReference);
    EXPECT_EQ(errorOf("\"1 2 440\n").code, ErrorCode::UnsupportedReference);
}

TEST_F(NoteTable, FieldsMayHoldSpacesWhereTheirNamesMay)
{
    for (const char* text :
         {"onset,offset,note name,pitch,velocity\n1,2,C 4,60,99\n",
          "onset,offset,note name,pitch,velocity\n1 , 2 , C 4 , 60 , 99 \r\n",
          "onset;offset;note name;pitch;velocity\n1,0;2,0;C 4;60;99\n",
          "onset\toffset\tpitch\tvelocity\tpiece\n1\t2\t60\t99\tNo. 4\n",
          "onset,offset,pitch,velocity\n1 2 60 99\n", "onset offset pitch velocity\n1 2 60 99,\n"})
        EXPECT_THAT(read(text), ElementsAre(note(1, 2, 60, 99))) << text;
}

TEST_F(NoteTable, DoesNotGuessWhetherNumbersAreMidiOrHertz)
{
    for (const char* text :
         {"1 2 60\n", "# notes\n1 2 55\n2 3 60.0\n", "a b c\n1 2 21\n2 3 108\n"}) {
        const Error error = errorOf(text);
        EXPECT_EQ(error.code, ErrorCode::UnsupportedReference) << text;
        EXPECT_NE(error.detail.english().find("onset offset pitch"), std::string::npos)
            << error.detail.english();
    }
    EXPECT_THAT(read("1 2 60\n2 3 440\n"), ElementsAre(note(1, 2, 35), note(2, 3, 69)));
    EXPECT_THAT(read("1 2 55.000000\n"), ElementsAre(note(1, 2, 33))) << "A1, which no MIDI is";
    EXPECT_THAT(read("1 2 60.5\n"), SizeIs(1));
    EXPECT_THAT(read("onset offset hertz\n1 2 60\n"), ElementsAre(note(1, 2, 35)));
}

TEST_F(NoteTable, ALineThatHasNotAllOfTheNamedColumnsIsNoNote)
{
    EXPECT_EQ(errorOf("onset,offset,velocity,pitch\n1,2,60,64\n1,2,60\n").detail.english(),
              "line 3");
    EXPECT_EQ(errorOf("onset,offset,pitch\n1,2,440\n").detail.english(), "line 2");
}

TEST_F(NoteTable, OnlyColumnsBehindThoseOfANoteMayBeMissing)
{
    EXPECT_THAT(read("onset,offset,pitch,velocity,channel,text\n1,2,60,99\n1,2,61,99,0\n"),
                ElementsAre(note(1, 2, 60, 99), note(1, 2, 61, 99)));
    for (const char* text : {"onset,offset,name,pitch,velocity,channel\n1,2,,60,64,7\n",
                             "onset,offset,name,pitch,velocity,channel\n1,2, ,60,64,7\n",
                             "id;onset;offset;pitch;velocity;channel\n;1;2;60;64;7\n",
                             "onset offset name pitch velocity channel\n1 2 60 64 7\n",
                             "onset,offset,pitch,velocity\n1,2,60\n"})
        EXPECT_EQ(errorOf(text).code, ErrorCode::UnsupportedReference) << text;
}

TEST_F(NoteTable, AHeadingThatDoesNotNameTheColumnsChangesNothing)
{
    for (const char* text : {"a b c\n1 2 440\n", "# offset onset\n1 2 440\n",
                             "onset time offset time hertz\n1 2 440\n"})
        EXPECT_THAT(read(text), ElementsAre(note(1, 2, 69))) << text;
}

TEST_F(NoteTable, PassesOverAMarkEmptyLinesAndComments)
{
    EXPECT_THAT(read("\xEF\xBB\xBF\n  \n# a\n1 2 440\n\n#b\n3 4 440"), SizeIs(2));
}

TEST_F(NoteTable, LeavesOutNotesOfNoLengthAndBringsVelocitiesIntoRange)
{
    EXPECT_THAT(read("onset offset pitch velocity\n1 1 60 64\n3 2 60 64\n4 5 60 0\n5 6 60 300\n"),
                ElementsAre(note(4, 5, 60, 1), note(5, 6, 60, 127)));
}

TEST_F(NoteTable, ReadsDecimalCommasBetweenTabsOrSemicolons)
{
    for (const char* text :
         {"1,5\t2,0\t60\t80\n", "1,5;2;60;80\r\n", "1,5; 2,0; 60,0; 80\n",
          "onset;offset;pitch;velocity\n1,5;2,0;60;80\n", "\"1,5\";\"2,0\";\"60\";\"80\"\n",
          "onset_ms\toffset_ms\tpitch\tvelocity\n1500,0\t2e3\t60\t80\n"})
        EXPECT_THAT(read(text), ElementsAre(note(1.5, 2, 60, 80))) << text;
    EXPECT_THAT(read("0,5\t0,9\t261,6256\n"), ElementsAre(note(0.5, 0.9, 60)));
}

TEST_F(NoteTable, DecimalCommasAreNotReadAsOtherNotes)
{
    for (const char* text :
         {"0,5 0,9 440\n", "1,234.5;2;60;80\n", "1.234,5;2;60;80\n", "1 2 60 300\n", "1 2 60 -1\n"})
        EXPECT_EQ(errorOf(text).code, ErrorCode::UnsupportedReference) << text;
    EXPECT_THAT(read("1, 2, 440\n"), ElementsAre(note(1, 2, 69)));
    EXPECT_THAT(read("1;2;60;64\n"), ElementsAre(note(1, 2, 60, 64)));
}

TEST_F(NoteTable, SaysHowManyNotesHaveNoLength)
{
    EXPECT_EQ(readFile("1 1 60 64\n3 2 60 64\n4 5 60 64\n").silent, 2);
    EXPECT_EQ(readFile("4 5 60 64\n").silent, 0);
}

TEST_F(NoteTable, KnowsWhetherVelocitiesAreGiven)
{
    for (const char* text : {"1 2 60 64\n", "pitch velocity onset offset\n60 64 1 2\n", ""})
        EXPECT_TRUE(readFile(text).velocities) << text;
    for (const char* text :
         {"1 2 440\n", "OnsetTime OffsetTime MidiPitch\n1 2 60\n", "1 2 440\n3 4 60 64\n"})
        EXPECT_FALSE(readFile(text).velocities) << text;
    const auto unknown = readFile("onset,offset,pitch,velocity\n1,2,60,99\n2,3,60,-1\n");
    EXPECT_FALSE(unknown.velocities);
    EXPECT_THAT(unknown.notes, ElementsAre(note(1, 2, 60), note(2, 3, 60)));
}

TEST_F(NoteTable, ReadsVelocitiesThatAreShares)
{
    EXPECT_THAT(read("1 2 60 0.5\n2 3 60 1\n3 4 60 0\n"),
                ElementsAre(note(1, 2, 60, 64), note(2, 3, 60, 127), note(3, 4, 60, 1)));
    EXPECT_THAT(read("1 2 60 1\n"), ElementsAre(note(1, 2, 60, 1)));
    EXPECT_THAT(read("1 2 60 0.5\n2 3 60 2\n"), ElementsAre(note(1, 2, 60, 1), note(2, 3, 60, 2)));
}

TEST_F(NoteTable, SaysWhatIsNoTable)
{
    for (const char* text :
         {"hello", "This is the licence\nof something\n", "1 2\n", "1 2 60 64 5 6\n", "1;2;x\n",
          "1 2 -440\n", "1 2 nan\n", "1 inf 440\n", "1 2 128 64\n", "\x89PNG\r\n\x1a\n"})
        EXPECT_EQ(errorOf(text).code, ErrorCode::UnsupportedReference) << text;
}

TEST_F(NoteTable, SaysWhereItIsDamaged)
{
    const Error error = errorOf("onset\toffset\tpitch\tvelocity\n1\t2\t60\t64\n3\t4\n");
    EXPECT_EQ(error.code, ErrorCode::DamagedReference);
    EXPECT_EQ(error.detail.english(), "line 3");
    EXPECT_EQ(errorOf("1 2 440\nonset offset pitch\n").code, ErrorCode::DamagedReference);
}

TEST_F(NoteTable, MayHoldNoNotes)
{
    for (const char* text : {"", "\n\n", "# nothing\n", "onset offset pitch velocity\n", "1 1 440"})
        EXPECT_THAT(read(text), SizeIs(0)) << text;
}

TEST_F(NoteTable, AnyBytesGiveNotesOrAnError)
{
    std::mt19937 random(8);
    constexpr std::string_view kAlphabet = "0123456789.-+e \t,;\n\r#Midinaf\0\xFF\xEF";
    int read = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text(random() % 60, ' ');
        for (char& letter : text)
            letter = kAlphabet[random() % (random() % 2 ? kAlphabet.size() : 16)];
        const auto notes = parseNoteTable(text);
        if (!notes)
            continue;
        ++read;
        for (const Note& each : notes->notes)
            EXPECT_TRUE(each.sounds());
    }
    EXPECT_GT(read, 0);
}

} // namespace
} // namespace rollwright
