#include "ui/plot/HeatTile.h"

#include <gtest/gtest.h>

#include "ui/roll/PosteriorPlottable.h"

namespace rollwright {
namespace {

const ColourMap kGrey({Qt::black, Qt::white});

HeatSource sourceOf(const Posteriorgram& roll)
{
    auto posteriors = std::make_shared<Posteriors>();
    posteriors->frame = roll;
    return heatOf(posteriors, &Posteriors::frame);
}

TEST(HeatTile, TheHighestKeyIsTheTopRow)
{
    Posteriorgram roll(4);
    roll.at(2, kKeyCount - 1) = 1;
    const QImage image = renderTile(sourceOf(roll), {0, 1, 4}, kGrey);
    EXPECT_EQ(image.size(), QSize(4, kKeyCount));
    EXPECT_EQ(image.pixel(2, 0), qRgb(255, 255, 255));
    EXPECT_EQ(image.pixel(1, 0), qRgb(0, 0, 0));
    EXPECT_EQ(image.pixel(2, 1), qRgb(0, 0, 0));
}

TEST(HeatTile, ASingleOnsetSurvivesEveryLevelOfDetail)
{
    Posteriorgram roll(1000);
    roll.at(777, 40) = 1;
    for (int perColumn = 1; perColumn <= 1024; perColumn *= 2) {
        const QImage image = renderTile(sourceOf(roll), {0, perColumn, 1000}, kGrey);
        EXPECT_EQ(image.pixel(777 / perColumn, kKeyCount - 1 - 40), qRgb(255, 255, 255))
            << perColumn << " frames a column";
    }
}

TEST(HeatTile, StopsAtTheLastFrame)
{
    const Posteriorgram roll(10);
    EXPECT_EQ(renderTile(sourceOf(roll), {8, 1, 512}, kGrey).width(), 2);
    EXPECT_EQ(renderTile(sourceOf(roll), {0, 4, 512}, kGrey).width(), 3);
}

} // namespace
} // namespace rollwright
