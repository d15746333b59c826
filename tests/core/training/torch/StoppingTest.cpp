#include <thread>

#include "core/model/Manifest.h"
#include "tests/core/training/torch/TrainingFixture.h"

namespace rollwright {
namespace {

class Stopping : public Training
{
protected:
    /// Validates after both of its steps, for longer than they take.
    TrainingPlan planOf(const std::string& output)
    {
        TrainingPlan brief = plan(output);
        brief.steps = 2;
        brief.segment = 1;
        brief.rooms = 0;
        brief.validateEvery = 1;
        brief.validation = data();
        return brief;
    }

    /// Stops it while it is in a step or in what follows, before its news.
    static Result<TrainingSummary> stopAfter(const TrainingPlan& plan, int step)
    {
        std::stop_source stop;
        std::jthread later;
        int done = 0;
        JobControl control(stop.get_token(), [&](const Progress& progress) {
            if (progress.stage != Stage::Training || done != step - 1 || later.joinable())
                return;
            later = std::jthread([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                stop.request_stop();
            });
        });
        return train(plan, control, [&](const TrainingStatus& news) { done = news.step; });
    }

    static std::string checksum(const TrainingPlan& plan)
    {
        const auto info = readManifest(plan.output / kManifestName);
        return info ? info->sha256 : info.error().detail.english();
    }
};

TEST_F(Stopping, AValidationEndsAtOnceAndIsMadeUpFor)
{
    JobControl control;
    const TrainingPlan whole = planOf("whole");
    ASSERT_TRUE(train(whole, control, nullptr));
    for (const int step : {1, 2}) {
        const TrainingPlan stopped = planOf("stopped-" + std::to_string(step));
        const auto cancelled = stopAfter(stopped, step);
        ASSERT_FALSE(cancelled) << step;
        EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(losses(stopped).size(), static_cast<std::size_t>(step - 1)) << "no news of it";

        ASSERT_TRUE(train(stopped, control, nullptr));
        EXPECT_EQ(losses(stopped), losses(whole));
        EXPECT_EQ(checksum(stopped), checksum(whole)) << step;
    }
}

TEST_F(Stopping, ARunThatHasEndedTellsNothingAgain)
{
    JobControl control;
    const TrainingPlan whole = planOf("whole");
    ASSERT_TRUE(train(whole, control, nullptr));
    int told = 0;
    ASSERT_TRUE(train(whole, control, [&](const TrainingStatus&) { ++told; }));
    EXPECT_EQ(told, 0);
}

TEST_F(Stopping, TheRecordingsOfValidationAreNotReadToTheEnd)
{
    std::stop_source stop;
    stop.request_stop();
    JobControl control(stop.get_token(), nullptr);
    TrainingPlan noData = planOf("run");
    noData.data = {in("none")}; // is looked at afterwards
    EXPECT_EQ(train(noData, control, nullptr).error().code, ErrorCode::Cancelled);
}

TEST_F(Stopping, ARunThatDivergesLeavesWhatItHad)
{
    TrainingPlan wild = plan("run");
    wild.steps = 60;
    wild.warmUp = 0;
    wild.rooms = 0;
    wild.learningRate = 1e30;
    wild.checkpointEvery = 1000;
    JobControl control;
    const auto diverged = train(wild, control, nullptr);
    ASSERT_FALSE(diverged);
    EXPECT_EQ(diverged.error().code, ErrorCode::TrainingDiverged);
    EXPECT_NE(diverged.error().detail.english().find("step "), std::string::npos);
    EXPECT_TRUE(fs::exists(in("run") / "checkpoint.pt"));
    EXPECT_FALSE(fs::exists(in("run") / kManifestName));
}

} // namespace
} // namespace rollwright
