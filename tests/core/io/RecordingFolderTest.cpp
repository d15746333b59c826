#include "core/io/RecordingFolder.h"

#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

TEST(RecordingFolder, PairsRecordingsWithTheirReferencesByName)
{
    const TemporaryFolder folder;
    for (const char* name :
         {"b.m4a", "b.Mid", "a.WAV", "a.tsv", "alone.mp3", "notes.mid", "x.txt", "._a.WAV"})
        std::ofstream(folder / name) << "content";
    const auto found = findRecordings(folder.path());
    ASSERT_TRUE(found);
    ASSERT_EQ(found->pairs.size(), 2U);
    EXPECT_EQ(found->pairs[0].audio, folder / "a.WAV");
    EXPECT_EQ(found->pairs[0].reference, folder / "a.tsv");
    EXPECT_EQ(found->pairs[1].audio, folder / "b.m4a");
    EXPECT_EQ(found->pairs[1].reference, folder / "b.Mid");
    ASSERT_EQ(found->unpaired.size(), 1U);
    EXPECT_EQ(found->unpaired[0].subject, folder / "alone.mp3");
}

TEST(RecordingFolder, NamesATranscriptionThatIsNoReference)
{
    const TemporaryFolder folder;
    folder.write("a.wav", "content");
    folder.write("a.txt", "# Transcribed by Rollwright with Overtone\n1\t2\t440\n");
    const auto found = findRecordings(folder.path());
    ASSERT_TRUE(found);
    ASSERT_EQ(found->unpaired.size(), 1U);
    EXPECT_EQ(found->unpaired[0].detail.english(), "a.txt is a transcription by Rollwright");
}

TEST(RecordingFolder, SaysWhyATextIsNoReference)
{
    const TemporaryFolder folder;
    for (const char* name : {"a.wav", "b.wav", "c.wav", "d.wav"})
        folder.write(name, "content");
    folder.write("a.TXT", "0.0 0.5 60\n0.5 1.0 62\n");
    folder.write("b.txt", "0.0 0.5 262.1\nand so on\n");
    folder.write("c.txt", "");
    const auto found = findRecordings(folder.path());
    ASSERT_TRUE(found);
    ASSERT_EQ(found->unpaired.size(), 4U);
    EXPECT_TRUE(found->unpaired[0].detail.english().starts_with(
        "a.TXT is not a reference that can be read: its pitches may be MIDI numbers or hertz"));
    EXPECT_EQ(found->unpaired[1].detail.english(), "b.txt is damaged: line 2");
    EXPECT_EQ(found->unpaired[2].detail.english(), "c.txt holds no notes");
    EXPECT_EQ(found->unpaired[3].detail.english(), "");
}

TEST(RecordingFolder, SaysThatAFolderIsNotThere)
{
    const TemporaryFolder folder;
    const auto found = findRecordings(folder / "none");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::FileNotFound);
}

TEST(RecordingFolder, AFileIsNoFolder)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "file") << "content";
    const auto found = findRecordings(folder / "file");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::FileNotReadable);
}

} // namespace
} // namespace rollwright
