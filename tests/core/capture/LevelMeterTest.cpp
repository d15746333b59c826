#include "core/capture/LevelMeter.h"

#include <vector>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(LevelMeter, ShowsTheLargestMagnitudeSinceTheLastLook)
{
    LevelMeter meter;
    meter.take(std::vector<float>{0.1F, -0.5F, 0.2F}, 1);
    meter.take(std::vector<float>{0.3F}, 1);
    EXPECT_EQ(meter.takePeak(), 0.5F);
    EXPECT_EQ(meter.takePeak(), 0.F);
    meter.take(std::vector<float>{0.1F, -0.2F}, 2);
    EXPECT_EQ(meter.takePeak(), 0.2F) << "of the louder channel";
}

TEST(LevelMeter, CountsThreeFullSamplesInARowAsOneOver)
{
    LevelMeter meter;
    meter.take(std::vector<float>{1, 1, 0, -1, -1, 0.9F, -1}, 1);
    EXPECT_EQ(meter.overs(), 0U) << "a loud tone may touch full scale";
    meter.take(std::vector<float>(100, -1.F), 1);
    EXPECT_EQ(meter.overs(), 1U) << "the row goes on over the end of a block";
    meter.take(std::vector<float>{0, 1, 1, 1, 1}, 1);
    EXPECT_EQ(meter.overs(), 2U);
}

TEST(LevelMeter, AWaveThatIsClippedAtBothEndsGoesOnBeingOver)
{
    LevelMeter meter;
    for (const std::uint64_t round : {1, 2, 3}) {
        meter.take(std::vector<float>{1, 1, 1, 1, -1, -1, -1, -1}, 1);
        EXPECT_EQ(meter.overs(), 2 * round);
    }
    meter.take(std::vector<float>{1, 1, -1, -1}, 1);
    EXPECT_EQ(meter.overs(), 6U);
}

TEST(LevelMeter, CountsEachChannelApart)
{
    LevelMeter meter;
    meter.take(std::vector<float>{1, 1, 1, 1, 0, 0}, 2);
    EXPECT_EQ(meter.overs(), 0U) << "two in a row on each side";
    meter.take(std::vector<float>{1, 0, 1, 0, 1, 0}, 2);
    EXPECT_EQ(meter.overs(), 1U);
}

} // namespace
} // namespace rollwright
