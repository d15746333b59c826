#include <fstream>

#include "tests/core/training/torch/TrainingFixture.h"

namespace rollwright {
namespace {

TEST_F(Training, SkipsAndNamesWhatItCannotUse)
{
    writeRecording(data() / "alone.wav", 50);
    fs::remove(data() / "alone.tsv");
    std::ofstream(data() / "broken.wav") << "no sound";
    std::ofstream(data() / "broken.tsv") << "onset\toffset\tpitch\tvelocity\n1\t2\t60\t80\n";
    writeRecording(data() / "short.wav", 50);
    std::ofstream(data() / "short.tsv") << "onset\toffset\tpitch\tvelocity\n99\t100\t60\t80\n";
    TrainingPlan shortPlan = plan("run");
    shortPlan.steps = 1;
    JobControl control;
    const auto summary = train(shortPlan, control, nullptr);
    ASSERT_TRUE(summary) << summary.error().detail.english();
    EXPECT_EQ(summary->recordings, 2);
    EXPECT_EQ(summary->skipped.size(), 3U);
}

TEST_F(Training, SaysThatThereIsNoData)
{
    TrainingPlan empty = plan("run");
    fs::create_directories(in("empty"));
    empty.data = {in("empty")};
    JobControl control;
    const auto result = train(empty, control, nullptr);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
}

TEST_F(Training, SaysThatThereIsNothingToValidateOn)
{
    writeRecording(data() / "alone.wav", 50);
    fs::remove(data() / "alone.tsv");
    TrainingPlan brief = plan("run");
    brief.steps = 1;
    brief.validation = data();
    JobControl control;
    const auto summary = train(brief, control, nullptr);
    ASSERT_TRUE(summary) << summary.error().detail.english();
    EXPECT_EQ(summary->skipped.size(), 2U) << "in the data, and in those of validation";

    fs::create_directories(in("empty"));
    TrainingPlan blind = plan("blind");
    blind.validation = in("empty");
    const auto result = train(blind, control, nullptr);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(result.error().subject, blind.validation.string());
}

TEST_F(Training, AValidationWhoseLabelsAreLongerThanItsRecordingIsAnError)
{
    fs::create_directories(in("real"));
    writeRecording(in("real") / "short.wav", 50);
    std::ofstream(in("real") / "short.tsv", std::ios::app) << "99\t100\t60\t80\n";
    TrainingPlan brief = plan("run");
    brief.steps = 1;
    brief.validation = in("real");
    JobControl control;
    const auto result = train(brief, control, nullptr);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::ReferenceTooLong);
    EXPECT_EQ(result.error().subject, in("real") / "short.tsv");
}

} // namespace
} // namespace rollwright
