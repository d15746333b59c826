#include "core/model/HalfFloat.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(HalfFloat, EveryHalfSurvivesTheWayThroughFloat)
{
    for (int bits = 0; bits <= 0xFFFF; ++bits) {
        const float value = floatOfHalf(static_cast<HalfBits>(bits));
        if (std::isnan(value))
            EXPECT_TRUE(std::isnan(floatOfHalf(halfOfFloat(value))));
        else
            EXPECT_EQ(halfOfFloat(value), bits);
    }
}

TEST(HalfFloat, KnownValues)
{
    EXPECT_EQ(floatOfHalf(0x3C00), 1.0F);
    EXPECT_EQ(floatOfHalf(0xC000), -2.0F);
    EXPECT_EQ(floatOfHalf(0x7BFF), 65504.0F);
    EXPECT_EQ(floatOfHalf(0x0001), std::ldexp(1.0F, -24));
    EXPECT_EQ(floatOfHalf(0x7C00), std::numeric_limits<float>::infinity());
    EXPECT_TRUE(std::signbit(floatOfHalf(0x8000)));
    EXPECT_EQ(floatOfBfloat(0x3F80), 1.0F);
    EXPECT_EQ(floatOfBfloat(0xC040), -3.0F);
}

TEST(HalfFloat, RoundsToTheNearestAndTiesToEven)
{
    const float step = std::ldexp(1.0F, -10); // between halves at 1
    EXPECT_EQ(halfOfFloat(1 + 0.49F * step), 0x3C00);
    EXPECT_EQ(halfOfFloat(1 + 0.5F * step), 0x3C00);
    EXPECT_EQ(halfOfFloat(1 + 1.5F * step), 0x3C02);
    EXPECT_EQ(halfOfFloat(2 - 0.25F * step), 0x4000); // the carry reaches the exponent
    EXPECT_EQ(halfOfFloat(65519.9F), 0x7BFF);
    EXPECT_EQ(halfOfFloat(65520.0F), 0x7C00);
    EXPECT_EQ(halfOfFloat(1e-9F), 0);
    EXPECT_EQ(halfOfFloat(-1e30F), 0xFC00);
}

} // namespace
} // namespace rollwright
