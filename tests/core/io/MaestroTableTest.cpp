#include "core/io/MaestroTable.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr const char* kHeader =
    "canonical_composer,canonical_title,split,year,midi_filename,audio_filename,duration\n";

std::vector<std::string> spoiledIn(const MaestroTable& table)
{
    std::vector<std::string> places;
    for (const Phrase& place : table.spoiled)
        places.push_back(place.english());
    return places;
}

TEST(MaestroTable, ReadsFieldsWithCommasQuotesAndLineBreaks)
{
    const auto rows = readMaestroTable(
        std::string(kHeader) +
        "Frédéric Chopin,\"Etude, Op. 10, \"\"Torrent\"\"\",test,2018,2018/a.midi,2018/a.wav,1\r\n"
        "Franz Liszt,\"Two\nlines\",train,2004,\"b, \"\"2\"\".midi\",\"b\n2.wav\",2\r\n");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->rows.size(), 2U);
    EXPECT_EQ(rows->rows[0].midi, "2018/a.midi");
    EXPECT_EQ(rows->rows[0].audio, "2018/a.wav");
    EXPECT_EQ(rows->rows[1].split, "train");
    EXPECT_EQ(rows->rows[1].midi, "b, \"2\".midi");
    EXPECT_EQ(rows->rows[1].audio, "b\n2.wav");
}

TEST(MaestroTable, NeedsThreeColumnsInAnyOrder)
{
    const auto rows =
        readMaestroTable("audio_filename,split,year,midi_filename\na.wav,test,2004,a.midi");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->rows.size(), 1U);
    EXPECT_EQ(rows->rows.front().audio, "a.wav");
    EXPECT_EQ(rows->rows.front().split, "test");
    EXPECT_EQ(rows->rows.front().midi, "a.midi");
}

TEST(MaestroTable, SpoiledLinesAreNamedAndMissingColumnsSaid)
{
    const auto table = readMaestroTable(
        std::string(kHeader) + "Bach,Title,test\n\nBach,\"Two\nlines\",test,2004,a.midi,a.wav,1\n"
                               "Bach,Title,tes,2004,a.midi,a.wav,1\nBach,Title,test,2004,,a.wav,1\n"
                               "Bach,\"Title,test,2004,a.midi,a.wav");
    EXPECT_EQ(table->rows.size(), 1U);
    EXPECT_EQ(spoiledIn(*table),
              (std::vector<std::string>{"line 2", "line 6", "line 7", "line 8"}));
    EXPECT_FALSE(readMaestroTable("canonical_composer,split\nBach,test\n"));
    EXPECT_FALSE(readMaestroTable(""));
}

} // namespace
} // namespace rollwright
