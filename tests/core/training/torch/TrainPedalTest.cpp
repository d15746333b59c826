#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "core/model/torch/PedalNet.h"
#include "core/pedal/PedalFeatures.h"
#include "core/training/PedalTraining.h"
#include "tests/core/training/PedalMusic.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class TrainPedalTest : public testing::Test
{
protected:
    TrainPedalTest()
    {
        for (unsigned i = 0; i < 4; ++i)
            writePedalMusic(m_folder / "midi/learned" / (std::to_string(i) + ".mid"), i);
        for (unsigned i = 4; i < 6; ++i)
            writePedalMusic(m_folder / "midi/others" / (std::to_string(i) + ".mid"), i);
        m_plan.midi = m_folder / "midi";
        m_plan.forValidation = {"others"};
        m_plan.output = m_folder / "pedal.safetensors";
        m_plan.batch = 4;
    }

    std::string written() const
    {
        std::ifstream in(m_plan.output, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    TemporaryFolder m_folder;
    PedalPlan m_plan;
    JobControl m_quiet;
};

TEST_F(TrainPedalTest, LearnsWhatCanBeToldAndWritesIt)
{
    m_plan.steps = 150;
    std::vector<double> losses;
    const auto trained = trainPedal(
        m_plan, m_quiet, [&](const PedalTrainingStatus& news) { losses.push_back(news.loss); });
    ASSERT_TRUE(trained) << trained.error().detail.english();
    EXPECT_EQ(trained->performances, 4U);
    EXPECT_EQ(trained->validated, 2U);
    ASSERT_EQ(losses.size(), 2U);
    EXPECT_LT(losses[1], losses[0] / 2);
    EXPECT_GT(trained->played.f1, 0.95);
    EXPECT_GT(trained->heard.f1, 0.9);
    EXPECT_LT(trained->heard.f1, 1);
}

TEST_F(TrainPedalTest, EqualSeedsGiveEqualWeights)
{
    m_plan.steps = 3;
    ASSERT_TRUE(trainPedal(m_plan, m_quiet, nullptr));
    const std::string first = written();
    ASSERT_TRUE(trainPedal(m_plan, m_quiet, nullptr));
    EXPECT_EQ(written(), first);
    m_plan.seed = 2;
    ASSERT_TRUE(trainPedal(m_plan, m_quiet, nullptr));
    EXPECT_NE(written(), first);
}

TEST_F(TrainPedalTest, CancelledItWritesNothing)
{
    std::stop_source stop;
    JobControl control(stop.get_token(), [&](const Progress& progress) {
        if (progress.stage == Stage::Training)
            stop.request_stop();
    });
    EXPECT_EQ(trainPedal(m_plan, control, nullptr).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(written(), "");
}

TEST_F(TrainPedalTest, WeightsThatAreOfAnotherNetworkAreRefused)
{
    m_plan.steps = 1;
    ASSERT_TRUE(trainPedal(m_plan, m_quiet, nullptr));
    const FrameGrid grid = pedalGrid(Seconds(1));
    EXPECT_EQ(pedalProbabilities(m_plan.output, pedalFeatures({}, grid))->size(), 51U);
    EXPECT_EQ(pedalProbabilities(m_plan.output, FeatureMatrix(grid, 3)).error().code,
              ErrorCode::ModelMismatch);
    EXPECT_EQ(pedalProbabilities(m_folder / "none", pedalFeatures({}, grid)).error().code,
              ErrorCode::FileNotFound);
    m_folder.write("broken", "not weights");
    EXPECT_EQ(pedalProbabilities(m_folder / "broken", pedalFeatures({}, grid)).error().code,
              ErrorCode::ModelDamaged);
}

} // namespace
} // namespace rollwright
