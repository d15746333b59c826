#include "core/model/PosteriorPeaks.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr int kKey = 5;

Posteriorgram curve(const std::vector<float>& values)
{
    Posteriorgram posteriorgram(static_cast<int>(values.size()));
    for (std::size_t t = 0; t < values.size(); ++t)
        posteriorgram.at(static_cast<int>(t), kKey) = values[t];
    return posteriorgram;
}

std::vector<PosteriorPeak> peaksOf(const std::vector<float>& values, double threshold = 0.5,
                                   int gap = 1)
{
    return findPeaks(curve(values), threshold, gap)[kKey];
}

TEST(FindPeaks, RefinesATriangularTargetExactly)
{
    for (double apex = 4.5; apex <= 5.5; apex += 0.05) {
        std::vector<float> triangle(11);
        for (int t = 0; t < 11; ++t)
            triangle[static_cast<std::size_t>(t)] =
                static_cast<float>(std::max(0.0, 1 - std::abs(t - apex) / 3));
        const auto peaks = peaksOf(triangle);
        ASSERT_EQ(peaks.size(), 1U) << apex;
        EXPECT_NEAR(peaks[0].position, apex, 1e-5);
    }
}

TEST(FindPeaks, FindsValuesAtTheThresholdAndNoneBelow)
{
    EXPECT_EQ(peaksOf({0, 0.5F, 0}).size(), 1U);
    EXPECT_EQ(peaksOf({0, 0.49F, 0}).size(), 0U);
}

TEST(FindPeaks, APlateauIsOnePeakInItsMiddle)
{
    const auto odd = peaksOf({0, 0.9F, 0.9F, 0.9F, 0});
    ASSERT_EQ(odd.size(), 1U);
    EXPECT_EQ(odd[0].frame, 2);
    EXPECT_DOUBLE_EQ(odd[0].position, 2);
    const auto even = peaksOf({0, 0.9F, 0.9F, 0});
    ASSERT_EQ(even.size(), 1U);
    EXPECT_DOUBLE_EQ(even[0].position, 1.5);
}

TEST(FindPeaks, AShoulderIsNoPeak)
{
    const auto peaks = peaksOf({0, 0.6F, 0.6F, 0.9F, 0.7F, 0.7F, 0});
    ASSERT_EQ(peaks.size(), 1U);
    EXPECT_EQ(peaks[0].frame, 3);
}

TEST(FindPeaks, FindsPeaksAtBothEdges)
{
    const auto peaks = peaksOf({0.9F, 0.1F, 0.1F, 0.8F});
    ASSERT_EQ(peaks.size(), 2U);
    EXPECT_DOUBLE_EQ(peaks[0].position, 0);
    EXPECT_DOUBLE_EQ(peaks[1].position, 3);
}

TEST(FindPeaks, OfTwoPeaksTooCloseTheHigherStays)
{
    const auto second = peaksOf({0, 0.7F, 0.5F, 0.9F, 0}, 0.5, 3);
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(second[0].frame, 3);
    const auto first = peaksOf({0, 0.9F, 0.5F, 0.7F, 0}, 0.5, 3);
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0].frame, 1);
    EXPECT_EQ(peaksOf({0, 0.9F, 0.5F, 0.7F, 0}, 0.5, 2).size(), 2U);
}

TEST(FindPeaks, OfNothingIsNothing)
{
    EXPECT_TRUE(findPeaks(Posteriorgram(), 0.5, 1)[kKey].empty());
}

} // namespace
} // namespace rollwright
