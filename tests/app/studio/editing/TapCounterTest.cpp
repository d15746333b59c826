#include "app/studio/editing/TapCounter.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TapCounter, ASeriesGoesOnWhileTapsFollow)
{
    TapCounter taps;
    for (const double time : {1.0, 1.6, 2.2})
        EXPECT_THAT(taps.tap(Seconds(time)), IsEmpty());
    EXPECT_EQ(taps.count(), 3U);
    EXPECT_THAT(taps.take(), ElementsAre(Seconds(1), Seconds(1.6), Seconds(2.2)));
    EXPECT_EQ(taps.count(), 0U);
}

TEST(TapCounter, APauseAndAJumpBackBeginAnother)
{
    TapCounter taps;
    taps.tap(Seconds(1));
    taps.tap(Seconds(2));
    EXPECT_THAT(taps.tap(Seconds(9)), ElementsAre(Seconds(1), Seconds(2)));
    EXPECT_THAT(taps.tap(Seconds(4)), ElementsAre(Seconds(9)));
    EXPECT_THAT(taps.take(), ElementsAre(Seconds(4)));
}

TEST(TapCounter, KnowsWhetherItsSeriesGoesOn)
{
    TapCounter taps;
    EXPECT_FALSE(taps.goesOnAt(Seconds(1)));
    taps.tap(Seconds(1));
    EXPECT_TRUE(taps.goesOnAt(Seconds(1) + TapCounter::kPause));
    EXPECT_FALSE(taps.goesOnAt(Seconds(1.1) + TapCounter::kPause));
    EXPECT_FALSE(taps.goesOnAt(Seconds(0.9)));
}

TEST(TapCounter, AKeyThatBouncesIsOneTap)
{
    TapCounter taps;
    taps.tap(Seconds(1));
    EXPECT_THAT(taps.tap(Seconds(1.05)), IsEmpty());
    EXPECT_THAT(taps.tap(Seconds(1)), IsEmpty());
    EXPECT_THAT(taps.take(), ElementsAre(Seconds(1)));
}

} // namespace
} // namespace rollwright
