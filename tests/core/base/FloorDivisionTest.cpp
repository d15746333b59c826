#include "core/base/FloorDivision.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(FloorDivision, RoundsDownOnBothSidesOfZero)
{
    EXPECT_EQ(floorDivided(7, 4), 1);
    EXPECT_EQ(floorDivided(-1, 4), -1);
    EXPECT_EQ(floorDivided(-4, 4), -1);
    EXPECT_EQ(floorDivided(-5, 4), -2);
}

TEST(FloorDivision, QuotientAndRemainderAreTheWhole)
{
    for (int divisor = 1; divisor <= 12; ++divisor)
        for (int value = -50; value <= 50; ++value) {
            const int remainder = floorRemainder(value, divisor);
            EXPECT_TRUE(0 <= remainder && remainder < divisor);
            EXPECT_EQ(floorDivided(value, divisor) * divisor + remainder, value);
        }
}

} // namespace
} // namespace rollwright
