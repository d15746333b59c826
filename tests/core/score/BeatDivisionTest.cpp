#include "core/score/BeatDivision.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

Beat beatWith(std::initializer_list<double> fractions)
{
    Beat beat{0.7};
    for (const double fraction : fractions)
        beat.onsets.push_back({fraction, true});
    return beat;
}

const Beat kQuarters = beatWith({0, 0.25, 0.5, 0.75});
const Beat kTriplet = beatWith({0, 1 / 3., 2 / 3.});
const Beat kUnclear = beatWith({0, 0.29, 0.73}); ///< thirds, or two of four quarters

Beats beatsLike(const Beat& usual, const Beat& odd, int place = 4)
{
    Beats beats;
    for (int i = 0; i < 9; ++i)
        beats[i] = i == place ? odd : usual;
    return beats;
}

TEST(BeatDivision, WhatIsUnclearGoesOnAsBefore)
{
    EXPECT_EQ(partsOf(beatsLike(kTriplet, kUnclear), false).at(4), 3);
    EXPECT_NE(partsOf(beatsLike(kQuarters, kUnclear), false).at(4), 3);
    EXPECT_EQ(partsOf(beatsLike(kTriplet, kUnclear), true).at(4), 3);
}

TEST(BeatDivision, AClearTripletAmongQuartersIsOne)
{
    const BeatParts parts = partsOf(beatsLike(kQuarters, kTriplet), false);
    for (const auto& [number, count] : parts)
        EXPECT_EQ(count, number == 4 ? 3 : 4) << number;
}

TEST(BeatDivision, OneChordWithinABeatMakesNoTriplet)
{
    EXPECT_EQ(partsOf(beatsLike(kQuarters, beatWith({0, 0.62})), false).at(4), 2);
    EXPECT_EQ(partsOf(beatsLike(kQuarters, beatWith({0.34, 0.66})), false).at(4), 3);
}

TEST(BeatDivision, ABeatWithOneChordChangesNothing)
{
    Beats beats = beatsLike(kTriplet, beatWith({0}));
    beats[5] = kUnclear;
    const BeatParts parts = partsOf(beats, false);
    EXPECT_EQ(parts.at(4), 1);
    EXPECT_EQ(parts.at(5), 3);
}

TEST(BeatDivision, ABeatAloneIsDividedAsItFitsBest)
{
    EXPECT_EQ(partsOf(kTriplet, false), 3);
    EXPECT_EQ(partsOf(kQuarters, true), 4);
    EXPECT_LT(misfit(kTriplet, 3), misfit(kTriplet, 4));
}

TEST(BeatDivision, NoBeatsNoParts)
{
    EXPECT_TRUE(partsOf(Beats{}, false).empty());
    EXPECT_FALSE(thirdsAreUsual({}));
}

} // namespace
} // namespace rollwright
