#include "core/evaluation/DatasetReport.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

const EvaluationField& field(const std::string& name)
{
    return *std::ranges::find_if(evaluationFields(),
                                 [&](const EvaluationField& each) { return each.name == name; });
}

RecordingReport recording(double frameF1)
{
    RecordingReport result;
    result.report.frame.frame.f1 = frameF1;
    return result;
}

TEST(Summarize, IsMeanAndDeviationOfThePopulation)
{
    const std::vector recordings{recording(0.2), recording(0.4), recording(0.9)};
    const auto summary = summarize(recordings, field("frame_f1"));
    ASSERT_TRUE(summary);
    EXPECT_NEAR(summary->mean, 0.5, 1e-12);
    EXPECT_NEAR(summary->deviation, std::sqrt((0.09 + 0.01 + 0.16) / 3), 1e-12);
}

TEST(Summarize, LeavesOutRecordingsWithoutTheField)
{
    std::vector recordings{recording(0.2), recording(0.4)};
    EXPECT_FALSE(summarize(recordings, field("frame_loss")));
    recordings[1].report.loss = {0.7, 0.1};
    EXPECT_EQ(summarize(recordings, field("frame_loss"))->mean, 0.7);
    EXPECT_EQ(summarize(recordings, field("frame_loss"))->deviation, 0);
    EXPECT_EQ(summarize(recordings, field("frame_loss"))->count, 1);
    EXPECT_EQ(summarize(recordings, field("frame_f1"))->count, 2);
    EXPECT_FALSE(summarize({}, field("frame_f1")));
}

TEST(DatasetTable, HasALineForEveryFieldThatIsThere)
{
    EXPECT_EQ(formatted({0.1234, 0.0456}), "0.123 +- 0.046");
    std::vector recordings{recording(0.25), recording(0.75)};
    const std::string table = datasetTable(recordings);
    EXPECT_EQ(std::ranges::count(table, '\n'), 14) << "no losses and no velocities";
    EXPECT_NE(table.find("frame frame_f1        : 0.500 +- 0.250\n"), std::string::npos) << table;
}

TEST(DatasetTable, SaysWhereAFieldIsOfFewerRecordings)
{
    std::vector recordings{recording(0.25), recording(0.75), recording(0.5)};
    recordings[1].report.noteWithOffsetsAndVelocity = NoteScores{0.5, 0.5, 0.5, 0.5};
    const std::string table = datasetTable(recordings);
    EXPECT_NE(table.find("velocity f1              : 0.500 +- 0.000 (1 of 3)\n"), std::string::npos)
        << table;
}

} // namespace
} // namespace rollwright
