#include "core/score/KeyProfile.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(KeyProfile, AScaleIsMostLikeItsKey)
{
    PitchClasses strokes{};
    for (const int degree : {0, 0, 2, 4, 4, 5, 7, 7, 9, 11}) // of D major
        ++strokes[static_cast<std::size_t>((degree + 2) % kPitchClasses)];
    for (int tonic = 0; tonic < kPitchClasses; ++tonic)
        for (const bool minor : {false, true}) {
            const double like = likeness(strokes, tonic, minor);
            EXPECT_GE(like, -1);
            if (tonic != 2 || minor) {
                EXPECT_LT(like, likeness(strokes, 2, false)) << tonic;
            }
        }
    EXPECT_LE(likeness(strokes, 2, false), 1);
}

TEST(KeyProfile, HowManyStrokesThereAreDoesNotMatter)
{
    PitchClasses strokes{3, 0, 1, 0, 2, 1, 0, 2, 0, 1, 0, 1};
    const double few = likeness(strokes, 7, false);
    for (double& count : strokes)
        count *= 10;
    EXPECT_NEAR(likeness(strokes, 7, false), few, 1e-12);
}

TEST(KeyProfile, AllClassesAlikeTellNothing)
{
    PitchClasses strokes;
    strokes.fill(0);
    EXPECT_EQ(likeness(strokes, 0, false), 0);
    strokes.fill(2);
    EXPECT_EQ(likeness(strokes, 0, true), 0);
}

} // namespace
} // namespace rollwright
