#include "core/study/RecordingScore.h"

#include <gtest/gtest.h>

#include "tests/core/study/OneNoteModel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class RecordingScoreTest : public testing::Test
{
protected:
    RecordingScoreTest() { writeSine(m_folder / "a.wav", 2); }

    Result<RecordingScore> score(const std::string& table, const DecoderParams& params = {},
                                 const MatchTolerance& tolerance = {})
    {
        const RecordingPair files{m_folder / "a.wav", m_folder.write("a.tsv", table)};
        OneNoteModel model({}, m_runs);
        JobControl control;
        return scoreRecording(model, files, params, tolerance, control);
    }

    TemporaryFolder m_folder;
    int m_runs = 0;
};

TEST_F(RecordingScoreTest, ComparesWhatWasHeardWithTheReference)
{
    const auto scored = score("0.5\t1.0\t60\t64\n1.2\t1.2\t60\t64\n");
    ASSERT_TRUE(scored) << scored.error().detail.english();
    EXPECT_EQ(scored->report.note.f1, 1);
    ASSERT_TRUE(scored->report.aligned);
    EXPECT_FALSE(scored->report.noteWithOffsetsAndVelocity) << "the model hears none";
    EXPECT_EQ(scored->reference.notes.size(), 1U);
    EXPECT_EQ(scored->reference.silent, 1);
}

TEST_F(RecordingScoreTest, ByTheParametersAndTolerancesThatAreGiven)
{
    const std::string later = "0.58\t1.0\t60\t64\n";
    EXPECT_EQ(score(later)->report.note.f1, 0);
    EXPECT_EQ(score(later)->report.aligned->note.f1, 1);
    MatchTolerance wide;
    wide.onset = Seconds(0.1);
    EXPECT_EQ(score(later, {}, wide)->report.note.f1, 1);
    DecoderParams moved;
    moved.timeShift = 0.08;
    EXPECT_EQ(score(later, moved)->report.note.f1, 1);
    DecoderParams deaf;
    deaf.onsetThreshold = 0.95;
    EXPECT_EQ(score(later, deaf, wide)->report.note.f1, 0);
}

TEST_F(RecordingScoreTest, AReferenceThatIsWrongEndsIt)
{
    EXPECT_EQ(score("0.5\t1.0\t60\t64\n0.7\t1\n").error().code, ErrorCode::DamagedReference);
    EXPECT_EQ(m_runs, 0) << "before anything is heard";
    EXPECT_EQ(score("98\t99\t60\t64\n").error().code, ErrorCode::ReferenceTooLong);
}

} // namespace
} // namespace rollwright
