#include "core/score/TimeSignatures.h"

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;

/// Bars of so many beats; an upbeat first.
std::vector<BarTime> timesOf(const std::vector<int>& beats, Meter meter, int upbeat = 0)
{
    Score score{meter, {}, 0, {}};
    if (upbeat > 0)
        score.bars.push_back({0, upbeat * meter.beat(), meter.bar() - upbeat * meter.beat()});
    for (const int count : beats)
        score.bars.push_back({1, count * meter.beat()});
    return barTimesOf(score);
}

constexpr BarTime kFour{4, false, false};
constexpr BarTime kCut{4, false, true};

TEST(TimeSignatures, OneIsWrittenInTheBeginning)
{
    EXPECT_THAT(timesOf({4, 4}, {4}), ElementsAre(BarTime{4, true, false}, kFour));
    EXPECT_THAT(timesOf({2, 2}, {2, true}),
                ElementsAre(BarTime{6, true, false}, BarTime{6, false, false}));
}

TEST(TimeSignatures, AnUpbeatAndAShortBarAloneAreImplicit)
{
    EXPECT_THAT(timesOf({4, 2, 4}, {4}, 1),
                ElementsAre(BarTime{4, true, true}, kFour, kCut, kFour));
    EXPECT_THAT(timesOf({4, 1}, {4}), ElementsAre(BarTime{4, true, false}, kCut));
    EXPECT_THAT(timesOf({1, 4}, {4}, 1), ElementsAre(BarTime{4, true, true}, kCut, kFour))
        << "an upbeat is none of two short bars";
}

TEST(TimeSignatures, ShortBarsInARowAreSigned)
{
    EXPECT_THAT(timesOf({4, 2, 2, 1, 2, 4, 4}, {4}),
                ElementsAre(BarTime{4, true, false}, BarTime{2, true, false},
                            BarTime{2, false, false}, BarTime{2, false, true},
                            BarTime{2, false, false}, BarTime{4, true, false}, kFour));
}

} // namespace
} // namespace rollwright
