#include "ui/plot/TimePitchMapping.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr ViewRange kView{Seconds(10), Seconds(20), 40, 60};
const TimePitchMapping kMap{kView, QRectF(100, 50, 500, 200)};

TEST(TimePitchMapping, CornersOfTheViewAreCornersOfTheArea)
{
    EXPECT_DOUBLE_EQ(kMap.x(Seconds(10)), 100);
    EXPECT_DOUBLE_EQ(kMap.x(Seconds(20)), 600);
    EXPECT_DOUBLE_EQ(kMap.y(40), 250);
    EXPECT_DOUBLE_EQ(kMap.y(60), 50);
}

TEST(TimePitchMapping, BackAndForthIsTheSame)
{
    for (double x = -50; x < 900; x += 37)
        EXPECT_NEAR(kMap.x(kMap.timeAt(x)), x, 1e-9);
    for (double y = -50; y < 400; y += 23)
        EXPECT_NEAR(kMap.y(kMap.pitchAt(y)), y, 1e-9);
}

TEST(TimePitchMapping, ANoteFillsTheRowOfItsKey)
{
    const QRectF rect = kMap.rect(Note{Seconds(12), Seconds(13), Pitch{50}, 64});
    EXPECT_NEAR(rect.left(), kMap.x(Seconds(12)), 1e-9);
    EXPECT_NEAR(rect.right(), kMap.x(Seconds(13)), 1e-9);
    EXPECT_NEAR(rect.center().y(), kMap.y(50), 1e-9);
    EXPECT_NEAR(rect.height(), kMap.pixelsPerKey(), 1e-9);
}

} // namespace
} // namespace rollwright
