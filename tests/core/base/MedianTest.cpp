#include "core/base/Median.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(Median, IsTheMiddleOneOrTheUpperOfTwo)
{
    EXPECT_EQ(upperMedianOf(std::vector{7}), 7);
    EXPECT_EQ(upperMedianOf(std::vector{9, 1, 5}), 5);
    EXPECT_EQ(upperMedianOf(std::vector{9, 1, 5, 3}), 5);
}

} // namespace
} // namespace rollwright
