#include "core/io/MaestroJson.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

using Places = std::vector<std::string>;

Places spoiledIn(const MaestroTable& table)
{
    Places places;
    for (const Phrase& place : table.spoiled)
        places.push_back(place.english());
    return places;
}

TEST(MaestroJson, ReadsTheRowsOfTheFirstVersion)
{
    const auto table = readMaestroJson(R"([
        {"canonical_composer": "Bach", "canonical_title": "Prelude", "split": "test", "year": 2004,
         "midi_filename": "2004/a.midi", "audio_filename": "2004/a.wav", "duration": 1.5},
        {"split": "train", "midi_filename": "b.midi"}, 3])");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 1U);
    EXPECT_EQ(table->rows[0].split, "test");
    EXPECT_EQ(table->rows[0].midi, "2004/a.midi");
    EXPECT_EQ(table->rows[0].audio, "2004/a.wav");
    EXPECT_EQ(spoiledIn(*table), (Places{"row 2", "row 3"}));
}

TEST(MaestroJson, ReadsTheColumnsOfLaterVersions)
{
    const auto table = readMaestroJson(R"({
        "split": {"0": "test", "1": "train", "2": "validation"},
        "midi_filename": {"0": "a.midi", "1": "b.midi", "2": null},
        "audio_filename": {"0": "a.wav", "1": "b.wav", "2": "c.wav"},
        "duration": {"0": 1, "1": 2, "2": 3}})");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 2U);
    EXPECT_EQ(table->rows[1].midi, "b.midi");
    EXPECT_EQ(table->rows[1].split, "train");
    EXPECT_EQ(spoiledIn(*table), Places{"row 3"});
}

TEST(MaestroJson, OtherTextsAreNone)
{
    for (const char* text : {"", "3", "{}", "[", R"({"split": {}, "midi_filename": {}})",
                             R"({"split": 1, "midi_filename": 2, "audio_filename": 3})"})
        EXPECT_FALSE(readMaestroJson(text)) << text;
}

} // namespace
} // namespace rollwright
