#include "ui/plot/ViewRange.h"

#include <random>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr ViewLimits kLimits{Seconds(120)};

bool liesWithin(const ViewRange& view, const ViewLimits& limits)
{
    constexpr double kSlack = 1e-9;
    return view.begin.count() >= -kSlack && view.end.count() <= limits.end.count() + kSlack &&
           view.low >= ViewLimits::kLowest - kSlack && view.high <= ViewLimits::kHighest + kSlack &&
           view.span() > Seconds(0) && view.keys() > 0;
}

TEST(ViewRange, WholeShowsEverything)
{
    const ViewRange whole = ViewRange::whole(kLimits);
    EXPECT_EQ(whole.begin, Seconds(0));
    EXPECT_EQ(whole.end, kLimits.end);
    EXPECT_TRUE(whole.wholeKeyboard());
}

TEST(ViewRange, EveryWalkStaysWithinTheLimits)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> move(-200, 200);
    std::uniform_real_distribution<double> factor(0.1, 10);
    ViewRange view = ViewRange::whole(kLimits);
    for (int step = 0; step < 2000; ++step) {
        switch (step % 3) {
        case 0: view = view.movedBy(Seconds(move(random)), move(random), kLimits); break;
        case 1: view = view.zoomedInTime(factor(random), Seconds(move(random)), kLimits); break;
        default: view = view.zoomedInPitch(factor(random), move(random), kLimits); break;
        }
        ASSERT_TRUE(liesWithin(view, kLimits)) << "step " << step;
    }
}

TEST(ViewRange, ScrollingKeepsTheSpansAndStopsAtTheEdge)
{
    const ViewRange view{Seconds(10), Seconds(20), 40, 60};
    const ViewRange moved = view.movedBy(Seconds(1000), -1000, kLimits);
    EXPECT_EQ(moved.end, kLimits.end);
    EXPECT_NEAR(moved.span().count(), 10, 1e-9);
    EXPECT_EQ(moved.low, ViewLimits::kLowest);
    EXPECT_NEAR(moved.keys(), 20, 1e-9);
}

TEST(ViewRange, ZoomKeepsTheAnchorInItsPlace)
{
    const ViewRange view{Seconds(10), Seconds(20), 40, 60};
    const ViewRange zoomed = view.zoomedInTime(2, Seconds(12.5), kLimits);
    EXPECT_NEAR(zoomed.span().count(), 5, 1e-9);
    EXPECT_NEAR((Seconds(12.5) - zoomed.begin) / zoomed.span(), 0.25, 1e-9);
    EXPECT_EQ(zoomed.low, view.low);

    const ViewRange higher = view.zoomedInPitch(2, 45, kLimits);
    EXPECT_NEAR(higher.keys(), 10, 1e-9);
    EXPECT_NEAR((45 - higher.low) / higher.keys(), 0.25, 1e-9);
}

TEST(ViewRange, ZoomingInAndOutAgainComesBack)
{
    const ViewRange view{Seconds(40), Seconds(50), 50, 70};
    const ViewRange back =
        view.zoomedInTime(4, Seconds(44), kLimits).zoomedInTime(0.25, Seconds(44), kLimits);
    EXPECT_NEAR(back.begin.count(), view.begin.count(), 1e-9);
    EXPECT_NEAR(back.end.count(), view.end.count(), 1e-9);
}

TEST(ViewRange, ShrinksToLimitsThatAreShorterThanIt)
{
    const ViewRange view = ViewRange{Seconds(90), Seconds(110), 40, 60}.within({Seconds(5)});
    EXPECT_EQ(view.begin, Seconds(0));
    EXPECT_EQ(view.end, Seconds(5));
}

TEST(ViewRange, AnEmptyRecordingStillHasARange)
{
    EXPECT_EQ(ViewRange::whole({Seconds(0)}).span(), ViewRange::kShortest);
}

TEST(ViewRange, RevealingMovesOnlyWhatIsNotToBeSeen)
{
    const ViewLimits limits{Seconds(100)};
    const ViewRange view{Seconds(10), Seconds(20), 40, 60};
    EXPECT_EQ(view.revealing(Seconds(12), Seconds(13), 50, limits), view);

    const ViewRange later = view.revealing(Seconds(50), Seconds(51), 50, limits);
    EXPECT_EQ(later.span(), view.span());
    EXPECT_NEAR((later.begin + later.end).count() / 2, 50.5, 1e-9);
    EXPECT_EQ(later.low, view.low);

    const ViewRange higher = view.revealing(Seconds(12), Seconds(13), 90, limits);
    EXPECT_EQ(higher.begin, view.begin);
    EXPECT_NEAR((higher.low + higher.high) / 2, 90, 1e-9);
}

TEST(ViewRange, OfALongNoteTheBeginningIsRevealed)
{
    const ViewLimits limits{Seconds(100)};
    const ViewRange view =
        ViewRange{Seconds(0), Seconds(4), 40, 60}.revealing(Seconds(50), Seconds(80), 50, limits);
    EXPECT_LT(view.begin, Seconds(50));
    EXPECT_GT(view.end, Seconds(50));
}

} // namespace
} // namespace rollwright
