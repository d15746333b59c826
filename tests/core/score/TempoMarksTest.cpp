#include "core/score/TempoMarks.h"

#include <cmath>

#include <gmock/gmock.h>

#include "core/score/BeatScale.h"

namespace rollwright {
namespace {

/// Of bars of two beats that last so long; rounded.
std::vector<int> marks(const std::vector<double>& secondsPerBeat)
{
    BeatGrid grid{{Seconds(0)}, 2};
    std::vector<int> begins{0};
    for (const double length : secondsPerBeat) {
        for (int beat = 0; beat < 2; ++beat)
            grid.beats.push_back(grid.beats.back() + Seconds(length));
        begins.push_back(begins.back() + 2);
    }
    std::vector<int> rounded;
    for (const double mark : tempoMarksOf(begins, BeatScale(grid)))
        rounded.push_back(static_cast<int>(std::lround(mark)));
    return rounded;
}

/// Bar and tempo of each mark.
std::vector<std::pair<int, int>> placed(const std::vector<int>& marks)
{
    std::vector<std::pair<int, int>> all;
    for (std::size_t bar = 0; bar < marks.size(); ++bar)
        if (marks[bar] > 0)
            all.emplace_back(bar, marks[bar]);
    return all;
}

std::vector<double> joined(std::vector<double> bars, std::size_t count, double next)
{
    bars.insert(bars.end(), count, next);
    return bars;
}

using testing::ElementsAre;
using testing::Pair;

TEST(TempoMarks, OneTempoIsMarkedOnce)
{
    EXPECT_THAT(marks({0.5, 0.52, 0.5}), ElementsAre(120, 0, 0));
    EXPECT_THAT(placed(marks(joined(std::vector<double>(20, 0.5), 20, 0.55))),
                ElementsAre(Pair(0, testing::_)))
        << "not for a tenth";
}

TEST(TempoMarks, AnotherTempoIsMarkedWhereItBegins)
{
    const auto bars = joined(joined(std::vector<double>(12, 0.5), 13, 0.75), 10, 0.4);
    EXPECT_THAT(placed(marks(bars)), ElementsAre(Pair(0, 120), Pair(12, 80), Pair(25, 150)));
}

TEST(TempoMarks, ARitardandoIsNone)
{
    std::vector<double> bars(20, 0.5);
    bars[9] = bars[10] = 0.9;
    bars[18] = 0.8;
    bars[19] = 1.2;
    EXPECT_THAT(placed(marks(bars)), ElementsAre(Pair(0, 120)));
}

TEST(TempoMarks, AFewBarsInAnotherTempoAreNone)
{
    const std::vector<double> before(20, 0.5);
    EXPECT_THAT(placed(marks(joined(joined(before, 8, 0.65), 20, 0.5))), ElementsAre(Pair(0, 120)));
    EXPECT_THAT(placed(marks(joined(joined(before, 30, 0.65), 20, 0.5))),
                ElementsAre(Pair(0, 120), Pair(20, 92), Pair(50, 120)));
}

} // namespace
} // namespace rollwright
