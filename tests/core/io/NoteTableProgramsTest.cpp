#include "core/io/NoteTable.h"

#include <string>

#include <gmock/gmock.h>

#include "tests/core/io/NoteTableFixture.h"
#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

TEST_F(NoteTable, ReadsLabelsOfAudacity)
{
    const NoteFile file = readFile("0.5\t1.25\tC#4\n\\\t269.3\t285.3\n1.0\t2.0\tBb2\n");
    EXPECT_THAT(file.notes, ElementsAre(note(0.5, 1.25, 61), note(1, 2, 46)));
    EXPECT_TRUE(file.labels);
    EXPECT_FALSE(readFile("0.5 1.25 440\n").labels);
    EXPECT_EQ(errorOf("0.5\t1.25\tverse\n").code, ErrorCode::UnsupportedReference);
}

TEST_F(NoteTable, ReadsNotesOfSonicVisualiser)
{
    const std::string heading = "TIME,VALUE,DURATION,LEVEL,LABEL\n";
    EXPECT_THAT(read(heading + "0.5,69,0.25,0.5,\n1,60,1,1,C4\n"),
                ElementsAre(note(0.5, 0.75, 69, 64), note(1, 2, 60, 127)));
    EXPECT_THAT(read(heading + "0.5,440,0.25,1,\n1,261.6256,1,1,\n"),
                ElementsAre(note(0.5, 0.75, 69, 127), note(1, 2, 60, 127)));
}

TEST_F(NoteTable, ReadsMusicNetWhoseTimesAreSamples)
{
    EXPECT_THAT(read("start_time,end_time,instrument,note,start_beat,end_beat,note_value\n"
                     "44100,66150,1,60,0.0,0.5,Eighth\n"),
                ElementsAre(note(1, 1.5, 60)));
}

TEST_F(NoteTable, TakesNoDurationsForPitches)
{
    EXPECT_EQ(errorOf("0.5,69,0.25,0.5\n").code, ErrorCode::UnsupportedReference);
    EXPECT_EQ(errorOf("0.5,0.9,69,80\n1,69,0.25,0.5\n").detail.english(), "line 2");
}

TEST_F(NoteTable, NamesAColumnThatComesTwice)
{
    for (const char* heading : {"onset,offset,pitch,onset\n", "# onset,offset,pitch,onset\n"}) {
        const Error error = errorOf(std::string(heading) + "1,2,60,70\n");
        EXPECT_EQ(error.code, ErrorCode::UnsupportedReference) << heading;
        EXPECT_EQ(error.detail.english(), "onset stands in it twice") << heading;
    }
    EXPECT_THAT(read("onset,offset,pitch,label,label\n1,2,60,a,b\n"), ElementsAre(note(1, 2, 60)));
}

TEST_F(NoteTable, RefusesNotesThatBeginBeforeTheRecording)
{
    EXPECT_EQ(errorOf("onset,offset,pitch\n1,2,60\n-0.1,2,61\n").detail.english(),
              "line 3 begins before 0");
}

} // namespace
} // namespace rollwright
