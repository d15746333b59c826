#include "core/evaluation/BestScores.h"

#include <algorithm>
#include <string_view>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

const EvaluationField& field(std::string_view name)
{
    const auto named = [&](const EvaluationField& f) { return name == f.name; };
    const auto found = std::ranges::find_if(evaluationFields(), named);
    return found != evaluationFields().end() ? *found
                                             : *std::ranges::find_if(alignedFields(), named);
}

using Values = std::vector<std::optional<double>>;
using Marks = std::vector<bool>;

TEST(BestScores, TheHighestScoreAndTheLowestLossAreTheBest)
{
    const Values values = {0.2, 0.9, 0.5};
    EXPECT_EQ(bestOf(field("f1"), values, 4), (Marks{false, true, false}));
    EXPECT_EQ(bestOf(field("frame_loss"), values, 4), (Marks{true, false, false}));
    EXPECT_EQ(bestOf(field("onset_loss"), values, 4), (Marks{true, false, false}));
}

TEST(BestScores, TheSmallestDeviationIsTheBestToWhicheverSide)
{
    EXPECT_EQ(bestOf(field("onset_deviation"), Values{-0.02, 0.005, -0.001, 0.001}, 3),
              (Marks{false, false, true, true}));
}

TEST(BestScores, WhatLooksEqualIsMarkedAlike)
{
    const Values values = {0.50001, 0.50004, 0.4};
    EXPECT_EQ(bestOf(field("f1"), values, 4), (Marks{true, true, false}));
}

TEST(BestScores, OneValueAloneHasNoRival)
{
    EXPECT_EQ(bestOf(field("f1"), Values{0.5, std::nullopt}, 4), (Marks{false, false}));
    EXPECT_EQ(bestOf(field("f1"), Values{}, 4), Marks{});
}

TEST(BestScores, AMissingValueIsNeverTheBest)
{
    EXPECT_EQ(bestOf(field("frame_loss"), Values{std::nullopt, 0.3, 0.4}, 4),
              (Marks{false, true, false}));
}

} // namespace
} // namespace rollwright
