#include "core/training/torch/Checkpoint.h"

#include <gtest/gtest.h>

#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

/// What a small run would keep after `step` steps.
class SmallRun
{
public:
    TrainingState at(int step, const std::string& plan = "plan")
    {
        return {*m_net, *m_average, m_optimizer, step, plan};
    }

private:
    torch::nn::Linear m_net{40, 40};
    torch::nn::Linear m_average{40, 40};
    torch::optim::AdamW m_optimizer{m_net->parameters()};
};

TEST(Checkpoint, IsReadAsItWasWritten)
{
    const TemporaryFolder folder;
    SmallRun first, second;
    TrainingState written = first.at(7);
    written.losses = {1.5, 3};
    ASSERT_TRUE(saveCheckpoint(folder / "checkpoint.pt", written));
    TrainingState read = second.at(0);
    ASSERT_TRUE(loadCheckpoint(folder / "checkpoint.pt", read));
    EXPECT_EQ(read.step, 7);
    EXPECT_EQ(read.losses.sum, 1.5);
    EXPECT_EQ(read.losses.count, 3);
    EXPECT_TRUE(torch::equal(read.net.parameters()[0], first.at(7).net.parameters()[0]));
    TrainingState other = second.at(0, "another plan");
    EXPECT_EQ(loadCheckpoint(folder / "checkpoint.pt", other).error().code,
              ErrorCode::InvalidArgument);
}

TEST(Checkpoint, NamesTheOptionsOfAnotherTraining)
{
    const TemporaryFolder folder;
    SmallRun run;
    ASSERT_TRUE(saveCheckpoint(folder / "checkpoint.pt",
                               run.at(7, R"({"batch": 1, "data": ["a"], "steps": 2})")));
    TrainingState other = run.at(0, R"({"batch": 1, "data": ["b"], "steps": 3})");
    const auto loaded = loadCheckpoint(folder / "checkpoint.pt", other);
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().detail.english().find("other options (data, steps);"),
              std::string::npos)
        << loaded.error().detail.english();
}

TEST(Checkpoint, ThatTheDiskDoesNotHoldLeavesTheOneBefore)
{
    const TemporaryFolder folder;
    SmallRun run;
    ASSERT_TRUE(saveCheckpoint(folder / "checkpoint.pt", run.at(7)));
    {
        const FileSizeLimit limit(1000);
        const auto saved = saveCheckpoint(folder / "checkpoint.pt", run.at(8));
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().code, ErrorCode::DiskFull);
    }
    TrainingState read = run.at(0);
    ASSERT_TRUE(loadCheckpoint(folder / "checkpoint.pt", read));
    EXPECT_EQ(read.step, 7);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

} // namespace
} // namespace rollwright
