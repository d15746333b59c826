#include "core/score/HandDivision.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

Beat beatWith(std::initializer_list<double> fractions, bool steps = false)
{
    Beat beat{0.7};
    for (const double fraction : fractions)
        beat.onsets.push_back({fraction, steps});
    return beat;
}

const Beat kQuarters = beatWith({0, 0.25, 0.5, 0.75});
const Beat kThirds = beatWith({0, 1 / 3., 2 / 3.});
const BeatParts kAll{{0, 4}, {1, 4}, {2, 4}};

TEST(HandDivision, ThreeAgainstFourIsDividedForEachHand)
{
    const Beats right{{0, kQuarters}, {1, kQuarters}, {2, kQuarters}};
    const Beats left{{0, kQuarters}, {1, kThirds}, {2, kThirds}};
    const auto [rightParts, leftParts] = partsApart({right, left}, kAll, false);
    EXPECT_THAT(rightParts, testing::ElementsAre(std::pair(1, 4), std::pair(2, 4)));
    EXPECT_THAT(leftParts, testing::ElementsAre(std::pair(1, 3), std::pair(2, 3)));
}

TEST(HandDivision, WhereOneHandTellsLittleBothDivideAlike)
{
    const auto parts = partsApart({Beats{{1, kQuarters}}, {{1, beatWith({0.33})}}}, kAll, false);
    EXPECT_THAT(parts, testing::Each(testing::IsEmpty()));
    EXPECT_THAT(partsApart({Beats{{1, kQuarters}}, {}}, kAll, false),
                testing::Each(testing::IsEmpty()));
}

TEST(HandDivision, WhatIsUnclearAloneIsClearBesideItsLike)
{
    const Beat unclear = beatWith({0, 0.3, 0.69}, true);
    const OfHands<Beats> alone{Beats{{1, kQuarters}}, Beats{{1, unclear}}};
    OfHands<Beats> amid = alone;
    for (const int number : {0, 2}) {
        amid[0][number] = kQuarters;
        amid[1][number] = kThirds;
    }
    EXPECT_EQ(partsApart(alone, kAll, false)[1].count(1), 0U);
    EXPECT_EQ(partsApart(amid, kAll, false)[1].count(1), 1U);
}

} // namespace
} // namespace rollwright
