#include "app/studio/study/StudyPace.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

using namespace std::chrono_literals;

const StudyPace::Clock::time_point kStart{};

TEST(StudyPace, WithNothingToDoIsAtItsEnd)
{
    EXPECT_EQ(StudyPace().fraction(), 1);
    EXPECT_FALSE(StudyPace({0, 0}).left());
}

TEST(StudyPace, CountsScoresAndTheOneThatHasBegun)
{
    StudyPace pace({2, 2});
    EXPECT_EQ(pace.fraction(), 0);
    pace.begin(0, kStart);
    pace.update(0.5);
    EXPECT_EQ(pace.fraction(), 0.125);
    pace.end(kStart + 10s);
    EXPECT_EQ(pace.fraction(), 0.25);
}

TEST(StudyPace, EachModelHasItsOwn)
{
    StudyPace pace({3, 2});
    pace.begin(0, kStart);
    EXPECT_FALSE(pace.left());
    pace.end(kStart + 10s);
    EXPECT_EQ(pace.left(), Seconds(20 + 20)) << "the other is taken for an average one";
    pace.begin(1, kStart + 10s);
    pace.end(kStart + 12s);
    EXPECT_EQ(pace.left(), Seconds(20 + 2));
    pace.begin(0, kStart + 12s);
    pace.update(0.5);
    EXPECT_EQ(pace.left(), Seconds(15 + 2));
}

TEST(StudyPace, AnEndWithoutABeginIsPassedOver)
{
    StudyPace pace({1});
    pace.end(kStart);
    EXPECT_EQ(pace.fraction(), 0);
}

} // namespace
} // namespace rollwright
