#include "app/studio/base/TimeLeft.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

using std::chrono::milliseconds;

TEST(TimeLeft, OverallFractionNeverGoesBack)
{
    double last = 0;
    for (const Stage stage :
         {Stage::LoadingModel, Stage::Reading, Stage::Transcribing, Stage::Decoding}) {
        for (double fraction = 0; fraction <= 1; fraction += 0.25) {
            const double overall = overallFraction({stage, fraction});
            EXPECT_GE(overall, last);
            last = overall;
        }
    }
    EXPECT_DOUBLE_EQ(last, 1);
}

TEST(TimeLeft, FollowsTheSpeedOfTheTranscription)
{
    const TimeLeft::Clock::time_point start{};
    TimeLeft left;
    left.update({Stage::Reading, 0.5}, start);
    EXPECT_FALSE(left.estimate());
    left.update({Stage::Transcribing, 0}, start + milliseconds(1000));
    EXPECT_FALSE(left.estimate());
    left.update({Stage::Transcribing, 0.25}, start + milliseconds(3000));
    ASSERT_TRUE(left.estimate());
    EXPECT_NEAR(left.estimate()->count(), 6, 1e-9);
    left.update({Stage::Transcribing, 0.5}, start + milliseconds(5000));
    EXPECT_NEAR(left.estimate()->count(), 4, 1e-9);
}

TEST(TimeLeft, DoesNotGuessFromTheFirstMoments)
{
    const TimeLeft::Clock::time_point start{};
    TimeLeft left;
    left.update({Stage::Transcribing, 0}, start);
    left.update({Stage::Transcribing, 0.2}, start + milliseconds(20));
    EXPECT_FALSE(left.estimate());
    left.update({Stage::Transcribing, 0.01}, start + milliseconds(2000));
    EXPECT_FALSE(left.estimate());
}

} // namespace
} // namespace rollwright
