#include "core/training/ChartAxis.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;

std::vector<std::string> labels(const ChartAxis& axis)
{
    std::vector<std::string> texts;
    for (const double tick : axis.ticks())
        texts.push_back(axis.label(tick));
    return texts;
}

TEST(ChartAxis, LinearTicksAreRoundAndHoldTheRange)
{
    EXPECT_THAT(labels({0.503, 0.829}), ElementsAre("0.5", "0.6", "0.7", "0.8", "0.9"));
    EXPECT_THAT(labels({10, 1200}), ElementsAre("0", "500", "1000", "1500"));
    EXPECT_THAT(labels({0, 1}), ElementsAre("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"));
    EXPECT_THAT(labels({-3, 4}), ElementsAre("-4", "-2", "0", "2", "4"));
}

TEST(ChartAxis, LogarithmicTicksAreRoundAndHoldTheRange)
{
    constexpr auto kScale = ChartAxis::Scale::Logarithmic;
    EXPECT_THAT(labels({0.13, 1.37, kScale}), ElementsAre("0.1", "0.2", "0.5", "1", "2"));
    EXPECT_THAT(labels({0.1, 1, kScale}), ElementsAre("0.1", "0.2", "0.5", "1"));
    EXPECT_THAT(labels({3, 30'000, kScale}),
                ElementsAre("2", "5", "10", "20", "50", "100", "200", "500", "1000", "2000", "5000",
                            "10\u202F000", "20\u202F000", "50\u202F000"));
}

TEST(ChartAxis, ALogarithmicAxisOfNearEndsIsLinear)
{
    EXPECT_THAT(labels({0.1, 0.2, ChartAxis::Scale::Logarithmic}),
                ElementsAre("0.10", "0.12", "0.14", "0.16", "0.18", "0.20"));
    EXPECT_THAT(labels({3, 3, ChartAxis::Scale::Logarithmic}), testing::SizeIs(testing::Ge(2U)));
}

TEST(ChartAxis, OneValueHasAnAxisToo)
{
    EXPECT_THAT(labels({0.8, 0.8}), testing::SizeIs(testing::Ge(2U)));
    EXPECT_THAT(labels({0, 0}), testing::SizeIs(testing::Ge(2U)));
}

TEST(ChartAxis, PlacesValuesBetweenItsEnds)
{
    const ChartAxis linear(0, 10);
    EXPECT_DOUBLE_EQ(linear.positionOf(linear.low()), 0);
    EXPECT_DOUBLE_EQ(linear.positionOf(2.5), 0.25);
    EXPECT_DOUBLE_EQ(linear.positionOf(linear.high()), 1);
    const ChartAxis logarithmic(0.01, 1, ChartAxis::Scale::Logarithmic);
    EXPECT_DOUBLE_EQ(logarithmic.positionOf(0.1), 0.5);
}

TEST(ChartAxis, SetsThousandsApart)
{
    EXPECT_THAT(labels({0, 20'000, ChartAxis::Scale::Linear, 2}),
                ElementsAre("0", "10\u202F000", "20\u202F000"));
    EXPECT_THAT(labels({0, 2'000'000, ChartAxis::Scale::Linear, 1}),
                ElementsAre("0", "2\u202F000\u202F000"));
    EXPECT_THAT(labels({0, 4'000, ChartAxis::Scale::Linear, 2}), ElementsAre("0", "2000", "4000"));
}

} // namespace
} // namespace rollwright
