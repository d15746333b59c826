#include "core/study/MaestroTable.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr const char* kHeader =
    "canonical_composer,canonical_title,split,year,midi_filename,audio_filename,duration\n";

TEST(MaestroTable, ReadsTitlesWithCommasQuotesAndLineBreaks)
{
    const auto rows = readMaestroTable(
        std::string(kHeader) +
        "Frédéric Chopin,\"Etude, Op. 10, \"\"Torrent\"\"\",test,2018,2018/a.midi,2018/a.wav,1\r\n"
        "Franz Liszt,\"Two\nlines\",train,2004,2004/b.midi,2004/b.wav,2\r\n");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[0].title, "Etude, Op. 10, \"Torrent\"");
    EXPECT_EQ((*rows)[0].composer, "Frédéric Chopin");
    EXPECT_EQ((*rows)[0].midi, "2018/a.midi");
    EXPECT_EQ((*rows)[0].audio, "2018/a.wav");
    EXPECT_EQ((*rows)[1].title, "Two\nlines");
    EXPECT_EQ((*rows)[1].split, "train");
}

TEST(MaestroTable, ColumnsMayStandInAnyOrder)
{
    const auto rows = readMaestroTable("audio_filename,split,midi_filename,canonical_title,"
                                       "canonical_composer\na.wav,test,a.midi,Title,Name");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().audio, "a.wav");
    EXPECT_EQ(rows->front().composer, "Name");
}

TEST(MaestroTable, ShortLinesAreLeftOutAndMissingColumnsSaid)
{
    EXPECT_EQ(readMaestroTable(std::string(kHeader) + "Bach,Title,test\n\n")->size(), 0U);
    EXPECT_FALSE(readMaestroTable("canonical_composer,split\nBach,test\n"));
    EXPECT_FALSE(readMaestroTable(""));
}

} // namespace
} // namespace rollwright
