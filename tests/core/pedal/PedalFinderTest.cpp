#include "core/pedal/PedalFinder.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const FrameGrid kGrid{Seconds(0.02), Seconds(0.01), 6};

TEST(PedalFinder, PressesLastAsLongAsTheyAreLikely)
{
    const std::vector<float> likely{0.1F, 0.9F, 0.8F, 0.2F, 0.7F, 0.9F};
    const Pedalling found = pedallingOf(likely, kGrid);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_NEAR(found[0].down.count(), 0.02, 1e-9);
    EXPECT_NEAR(found[0].up.count(), 0.06, 1e-9);
    EXPECT_NEAR(found[1].down.count(), 0.08, 1e-9);
    EXPECT_NEAR(found[1].up.count(), 0.12, 1e-9) << "at the latest when the music ends";
    EXPECT_TRUE(valid(found));
}

TEST(PedalFinder, AThresholdDecides)
{
    const std::vector<float> likely{0.59F, 0.5F, 0, 0, 0, 0};
    EXPECT_THAT(pedallingOf(likely, kGrid), IsEmpty());
    EXPECT_THAT(pedallingOf(std::vector<float>(6, 0.99F), kGrid),
                ElementsAre(PedalPress{Seconds(0), kGrid.timeOf(5.5)}));
}

TEST(PedalFinder, WithoutNotesThereIsNoPedal)
{
    EXPECT_THAT(*findPedal({}, kPedalThreshold, "not-there.safetensors"), IsEmpty());
}

} // namespace
} // namespace rollwright
