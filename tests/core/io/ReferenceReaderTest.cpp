#include "core/io/ReferenceReader.h"

#include <gmock/gmock.h>

#include "core/base/ErrorText.h"
#include "tests/support/Notes.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr std::string_view
    kMidi("MThd\0\0\0\6\0\0\0\1\1\xE0MTrk\0\0\0\x0C\0\x90\x3C\x40\x60\x80\x3C\0"
          "\0\xFF\x2F\0",
          34);
constexpr std::string_view kTable = "onset\toffset\tpitch\tvelocity\n2\t3\t62\t50\n1\t2\t60\t64\n";

class ReferenceReader : public testing::Test
{
protected:
    Error errorOf(const std::string& name, std::string_view content) const
    {
        const auto notes = readReference(m_folder.write(name, content));
        EXPECT_FALSE(notes);
        return notes ? Error{ErrorCode::Cancelled, {}, {}} : notes.error();
    }

    TemporaryFolder m_folder;
};

TEST_F(ReferenceReader, GoesByTheContentNotTheName)
{
    EXPECT_THAT(*readReference(m_folder.write("notes.tsv", kMidi)), SizeIs(1));
    EXPECT_THAT(*readReference(m_folder.write("Übung #1 a.mid", kTable)), SizeIs(2));
}

TEST_F(ReferenceReader, GivesNotesInOrderOfOnset)
{
    const auto notes = readReference(m_folder.write("a.tsv", kTable));
    EXPECT_EQ(notes->front().pitch, Pitch{60});
}

TEST_F(ReferenceReader, NamesTheFileItCannotUse)
{
    EXPECT_EQ(readReference(m_folder / "missing.mid").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readReference(m_folder.path()).error().code, ErrorCode::FileNotReadable);
    EXPECT_EQ(errorOf("song.mid", "RIFF\1\1\1\1WAVEfmt ").code, ErrorCode::UnsupportedReference);
    EXPECT_EQ(errorOf("a.mid", kMidi.substr(0, 30)).code, ErrorCode::DamagedReference);
    EXPECT_EQ(errorOf("a.mid", "").code, ErrorCode::EmptyReference);
    EXPECT_THAT(describe(errorOf("my song.mid", "no MIDI")), HasSubstr("my song.mid"));
}

TEST_F(ReferenceReader, RefusesTimesThatNoRecordingHas)
{
    for (const char* line : {"0 1e300 60 64", "-1e12 1 60 64", "0 700000 60 64"})
        EXPECT_EQ(errorOf("a.txt", line).code, ErrorCode::DamagedReference) << line;
    std::string far(kMidi); // four years before the note is released
    far.replace(12, 2, std::string_view("\0\1", 2));
    far.replace(far.find("\x60\x80"), 1, "\xFF\xFF\xFF\x7F");
    far[21] += 3; // the track's length
    EXPECT_EQ(errorOf("a.mid", far).code, ErrorCode::DamagedReference);
}

TEST_F(ReferenceReader, AMidiFileWithoutNotesIsEmpty)
{
    std::string silent(kMidi);
    silent[silent.find('\x40')] = 0;
    EXPECT_EQ(errorOf("a.mid", silent).code, ErrorCode::EmptyReference);
}

TEST_F(ReferenceReader, NotesThatAreNoReferenceMayBeNone)
{
    EXPECT_THAT(*readNotes(m_folder.write("a.txt", "")), SizeIs(0));
    EXPECT_EQ(readReference(m_folder / "a.txt").error().code, ErrorCode::EmptyReference);
}

TEST_F(ReferenceReader, SaysWhetherThereAreVelocitiesAndWhatIsSilent)
{
    const auto midi = readNoteFile(m_folder.write("a.mid", kMidi));
    EXPECT_TRUE(midi->velocities);
    EXPECT_EQ(midi->silent, 0);
    std::string silent(kMidi);
    silent[silent.find('\x60')] = 0; // released at once
    EXPECT_EQ(readNoteFile(m_folder.write("b.mid", silent))->silent, 1);
    EXPECT_FALSE(readReferenceFile(m_folder.write("a.txt", "1 2 440\n"))->velocities);
}

TEST_F(ReferenceReader, ReadsJson)
{
    const char* json = R"({"notes": [{"onset": 1, "offset": 2, "pitch": 69, "velocity": 7}]})";
    EXPECT_THAT(*readNotes(m_folder.write("a.txt", json)), ElementsAre(note(1, 2, 69, 7)));
    const auto refused = readNotes(m_folder.write("a.json", "{}"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject, (m_folder / "a.json").string());
}

TEST_F(ReferenceReader, TellsMidiByTheContent)
{
    EXPECT_TRUE(holdsMidi(m_folder.write("a.txt", kMidi)));
    EXPECT_TRUE(holdsMidi(m_folder.write("b.rmi", "RIFF\x01\x01\x01\x01RMIDdata")));
    EXPECT_FALSE(holdsMidi(m_folder.write("c.mid", "1 2 440\n")));
    EXPECT_FALSE(holdsMidi(m_folder.write("d.mid", "")));
    EXPECT_FALSE(holdsMidi(m_folder / "none"));
}

TEST_F(ReferenceReader, FindsTheReferenceBesideTheRecording)
{
    const auto audio = m_folder / "Etüde no. 3.flac";
    EXPECT_FALSE(findReference(audio));
    m_folder.write("Etüde no. 3.csv", "1,2,60,64\n");
    EXPECT_FALSE(findReference(audio)) << "as likely what a model heard";
    m_folder.write("Etüde no. 3.txt", "All rights reserved.");
    EXPECT_FALSE(findReference(audio)) << "a text that holds no notes";
    m_folder.write("Etüde no. 3.txt", "1\t2\tA4\n");
    m_folder.write("Etüde no. 3.json", R"({"notes": []})");
    EXPECT_FALSE(findReference(audio)) << "likewise what a model heard";
    const auto text = m_folder.write("Etüde no. 3.txt", "1 2 440\n");
    EXPECT_EQ(findReference(audio), text);
    const auto midi = m_folder.write("Etüde no. 3.MID", "damaged, which is for the reader to say");
    EXPECT_EQ(findReference(audio), midi);
    const auto table = m_folder.write("Etüde no. 3.tsv", kTable);
    EXPECT_EQ(findReference(audio), table);
}

TEST_F(ReferenceReader, FindsReferencesWhoseSuffixIsCapitalised)
{
    const auto midi = m_folder.write("a.Mid", kMidi);
    EXPECT_EQ(findReference(m_folder / "a.flac"), midi);
    const auto text = m_folder.write("b.tXt", "1 2 440\n");
    EXPECT_EQ(findReference(m_folder / "b.flac"), text);
    m_folder.write("c.Txt", "All rights reserved.");
    EXPECT_FALSE(findReference(m_folder / "c.flac"));
    EXPECT_FALSE(findReference(m_folder / "b.tXt")) << "it is no reference of itself";
}

TEST(CheckFits, RefusesAnOnsetAfterTheEnd)
{
    const std::vector notes{Note{Seconds{1}, Seconds{9}, Pitch{60}},
                            Note{Seconds{4}, Seconds{5}, Pitch{62}}};
    EXPECT_TRUE(checkFits(notes, Seconds{4}, "a.mid"));
    EXPECT_TRUE(checkFits({}, Seconds{4}, "a.mid"));
    const auto fits = checkFits(notes, Seconds{3.5}, "a.mid");
    ASSERT_FALSE(fits);
    EXPECT_EQ(fits.error().code, ErrorCode::ReferenceTooLong);
    EXPECT_EQ(fits.error().subject, "a.mid");
    EXPECT_EQ(fits.error().detail.english(),
              "its last note begins at 4.0 s, the recording ends at 3.5 s");
}

TEST(CheckFits, LetsNotesLieALittleAfterTheEnd)
{
    const auto fits = [](double onset, double duration) {
        return checkFits(std::vector{Note{Seconds{onset}, Seconds{onset + 1}, Pitch{60}}},
                         Seconds{duration}, "a.mid");
    };
    EXPECT_TRUE(fits(10.001, 10));
    EXPECT_TRUE(fits(10.49, 10));
    EXPECT_FALSE(fits(10.51, 10));
    EXPECT_TRUE(fits(604.9, 600));
    EXPECT_FALSE(fits(605.1, 600));
    EXPECT_EQ(fits(0.64, 0.6).error().detail.english(),
              "its last note begins at 0.64 s, the recording ends at 0.60 s");
}

} // namespace
} // namespace rollwright
