#include "core/capture/TakeOutline.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr InputFormat kStereo{SampleRate{48'000}, 2};

TEST(TakeOutline, IsNoneBeforeTheFirstSound)
{
    EXPECT_EQ(TakeOutline().soFar(), nullptr);
}

TEST(TakeOutline, GrowsWithTheRecording)
{
    TakeOutline outline;
    outline.add(std::vector<float>(2 * 480, 0.25F), kStereo);
    const auto before = outline.soFar();
    ASSERT_TRUE(before);
    EXPECT_EQ(before->rate(), kStereo.rate);
    EXPECT_EQ(before->samples(), 480);
    EXPECT_EQ(before->over(0, 480), (Peak{0.25F, 0.25F}));

    outline.add(std::vector<float>(2 * 1000, -0.5F), kStereo);
    const auto after = outline.soFar();
    EXPECT_EQ(after->samples(), 1480);
    EXPECT_EQ(after->over(0, 1480), (Peak{-0.5F, 0.25F}));
    EXPECT_EQ(after->over(1472, 1480), (Peak{-0.5F, -0.5F})) << "to its end";
    EXPECT_EQ(before->samples(), 480) << "what was looked at stays";
}

} // namespace
} // namespace rollwright
