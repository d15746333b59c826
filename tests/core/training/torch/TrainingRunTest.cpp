#include "core/training/torch/TrainingRun.h"

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

/// Learns to say 1, and writes down what is asked of it.
class Pupil
{
public:
    explicit Pupil(const RunPlan& plan) : m_run(plan, *m_net, *m_average)
    {
        torch::NoGradGuard guard;
        for (torch::nn::Linear* net : {&m_net, &m_average})
            for (torch::Tensor& parameter : (*net)->parameters())
                parameter.fill_(0.25);
    }

    Result<void> run()
    {
        std::stop_source stop;
        JobControl control(stop.get_token(), nullptr);
        RunWork work;
        work.loss = [&](int step) {
            m_asked += static_cast<char>('a' + step);
            if (m_tires)
                stop.request_stop();
            return (m_net->forward(torch::ones({1, 2})) - 1).square().sum();
        };
        work.judge = [&]() -> Result<void> {
            if (std::exchange(m_refuses, false))
                return failure(ErrorCode::Cancelled, "");
            m_asked += '!';
            return {};
        };
        work.tell = [&](const RunNews& news) -> Result<void> {
            m_asked += std::to_string(news.step);
            m_losses.push_back(news.loss);
            return {};
        };
        return m_run.takeUp().and_then([&] { return m_run.run(control, work); });
    }

    void tireAfterAStep() { m_tires = true; }
    void refuseToJudge() { m_refuses = true; }
    const std::string& asked() const { return m_asked; }
    const std::vector<double>& losses() const { return m_losses; }
    torch::Tensor weights() const { return m_average->weight; }
    bool isNew() const { return m_run.isNew(); }

private:
    torch::nn::Linear m_net{2, 1};
    torch::nn::Linear m_average{2, 1};
    TrainingRun m_run;
    std::string m_asked;
    std::vector<double> m_losses;
    bool m_tires = false;
    bool m_refuses = false;
};

class TrainingRunTest : public testing::Test
{
protected:
    RunPlan plan(const std::string& output)
    {
        std::filesystem::create_directories(m_folder / output);
        return {.output = m_folder / output,
                .identity = R"({"seed": 1})",
                .steps = 10,
                .newsEvery = 2,
                .checkpointEvery = 3,
                .judgeEvery = 7,
                .learningRate = {0.1},
                .gradientNorm = 1,
                .averaging = 0.9};
    }

    TemporaryFolder m_folder;
};

TEST_F(TrainingRunTest, TellsJudgesAndKeepsWhenItIsTimeTo)
{
    Pupil pupil(plan("run"));
    EXPECT_TRUE(pupil.isNew());
    ASSERT_TRUE(pupil.run());
    EXPECT_EQ(pupil.asked(), "ab2c3d4ef6g!7h8i9j!10");
    EXPECT_LT(pupil.losses().back(), pupil.losses().front());
    Pupil again(plan("run"));
    EXPECT_FALSE(again.isNew());
    ASSERT_TRUE(again.run());
    EXPECT_EQ(again.asked(), "") << "it has ended, and told all";
    EXPECT_TRUE(torch::equal(again.weights(), pupil.weights()));
}

TEST_F(TrainingRunTest, GoesOnAsIfItHadNotBeenStopped)
{
    Pupil whole(plan("whole"));
    ASSERT_TRUE(whole.run());
    std::vector<double> losses;
    std::string asked;
    for (int step = 1; step <= 10; ++step) {
        Pupil pupil(plan("stopped"));
        pupil.tireAfterAStep();
        const auto ran = pupil.run();
        ASSERT_EQ(ran.has_value(), step == 10);
        asked += pupil.asked();
        losses.insert(losses.end(), pupil.losses().begin(), pupil.losses().end());
        const std::string why = ran ? "" : ran.error().detail.english();
        EXPECT_EQ(torch::equal(pupil.weights(), whole.weights()), step == 10) << why;
    }
    EXPECT_EQ(asked, whole.asked());
    EXPECT_EQ(losses, whole.losses());
}

TEST_F(TrainingRunTest, WhatWasNotJudgedIsJudgedLater)
{
    Pupil pupil(plan("run"));
    pupil.refuseToJudge();
    EXPECT_EQ(pupil.run().error().code, ErrorCode::Cancelled);
    EXPECT_EQ(pupil.asked(), "ab2c3d4ef6g");
    Pupil again(plan("run"));
    ASSERT_TRUE(again.run());
    EXPECT_EQ(again.asked(), "!7h8i9j!10");
}

TEST_F(TrainingRunTest, LeavesModelsAndRunsOfOthersAlone)
{
    Pupil pupil(plan("run"));
    ASSERT_TRUE(pupil.run());
    RunPlan other = plan("run");
    other.identity = R"({"seed": 2})";
    EXPECT_EQ(Pupil(other).run().error().code, ErrorCode::InvalidArgument);
    const RunPlan occupied = plan("occupied");
    m_folder.write("occupied/manifest.json", "{}");
    EXPECT_EQ(Pupil(occupied).run().error().code, ErrorCode::InvalidArgument);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "occupied/checkpoint.pt"));
}

} // namespace
} // namespace rollwright
