#include "core/io/ReferenceWriter.h"

#include <sstream>

#include <gtest/gtest.h>

#include "core/io/ReferenceReader.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

const std::vector<Note> kNotes{{Seconds(0.12346), Seconds(0.5), Pitch{21}, 1},
                               {Seconds(3600.00001), Seconds(3601), Pitch{108}, 127}};

TEST(ReferenceWriter, IsReadAsItWasWrittenAndFoundBesideTheRecording)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeReference(folder / "Für Elise.tsv", kNotes));
    const auto found = findReference(folder / "Für Elise.m4a");
    ASSERT_TRUE(found);
    const auto read = readReference(*found);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), kNotes.size());
    for (std::size_t i = 0; i < kNotes.size(); ++i) {
        EXPECT_NEAR((*read)[i].onset.count(), kNotes[i].onset.count(), 1e-9);
        EXPECT_NEAR((*read)[i].offset.count(), kNotes[i].offset.count(), 1e-9);
        EXPECT_EQ((*read)[i].pitch, kNotes[i].pitch);
        EXPECT_EQ((*read)[i].velocity, kNotes[i].velocity);
    }
}

TEST(ReferenceWriter, HasAHeadingAndTabs)
{
    std::ostringstream text;
    writeNoteTable(std::span(kNotes).first(1), text);
    EXPECT_EQ(text.str(), "onset\toffset\tpitch\tvelocity\n0.12346\t0.50000\t21\t1\n");
}

TEST(ReferenceWriter, VelocitiesThatAreNotKnownAreNotWritten)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeReference(folder / "a.tsv", kNotes, false));
    const auto read = readNoteFile(folder / "a.tsv");
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->velocities);
    ASSERT_EQ(read->notes.size(), kNotes.size());
    EXPECT_EQ(read->notes[0].pitch, kNotes[0].pitch);
}

TEST(ReferenceWriter, WithoutNotesThereIsNoReference)
{
    const TemporaryFolder folder;
    EXPECT_EQ(writeReference(folder / "a.tsv", {}).error().code, ErrorCode::EmptyReference);
    EXPECT_FALSE(std::filesystem::exists(folder / "a.tsv"));
    EXPECT_EQ(writeReference(folder / "none/a.tsv", kNotes).error().code,
              ErrorCode::FileNotWritable);
}

} // namespace
} // namespace rollwright
