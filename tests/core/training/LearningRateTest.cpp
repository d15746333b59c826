#include "core/training/LearningRate.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(LearningRate, RisesToItsPeakAndFallsToItsEnd)
{
    const LearningRate rate{2, 4, 0.1};
    EXPECT_DOUBLE_EQ(rate.at(0, 104), 0.5);
    EXPECT_DOUBLE_EQ(rate.at(3, 104), 2);
    EXPECT_DOUBLE_EQ(rate.at(4, 104), 2);
    EXPECT_DOUBLE_EQ(rate.at(54, 104), 1.1) << "the middle";
    EXPECT_DOUBLE_EQ(rate.at(104, 104), 0.2);
    for (int step = 5; step <= 104; ++step)
        EXPECT_LT(rate.at(step, 104), rate.at(step - 1, 104));
}

TEST(LearningRate, MayHaveNoWarmUpAndNothingElse)
{
    EXPECT_DOUBLE_EQ((LearningRate{2}.at(0, 100)), 2);
    EXPECT_NEAR((LearningRate{2}.at(100, 100)), 0, 1e-12);
    EXPECT_DOUBLE_EQ((LearningRate{2, 10}.at(0, 1)), 0.2) << "it ends before";
}

} // namespace
} // namespace rollwright
