#include "core/score/Dynamics.h"

#include <array>
#include <string>

#include <gmock/gmock.h>

#include "tests/core/score/ScoreBars.h"

namespace rollwright {
namespace {

ScoreBar barAt(int velocity)
{
    return evenBar({{Pitch{60}, velocity - 10}, {Pitch{72}, velocity}},
                   {{Pitch{48}, velocity / 2}});
}

std::vector<ScoreBar> barsAt(const std::vector<int>& velocities)
{
    std::vector<ScoreBar> bars;
    for (const int velocity : velocities)
        bars.push_back(barAt(velocity));
    return bars;
}

std::string text(const std::vector<ScoreBar>& bars)
{
    constexpr std::array kNames{"pp", "p", "mp", "mf", "f", "ff"};
    std::string text;
    for (const auto& mark : dynamicsOf(bars)) {
        text += text.empty() ? "" : " ";
        text += mark ? kNames[static_cast<std::size_t>(*mark)] : "-";
    }
    return text;
}

TEST(Dynamics, OneMarkSaysHowLoudAnEvenPieceIs)
{
    EXPECT_EQ(text(barsAt({80, 82, 79, 80})), "mf - - -");
    EXPECT_EQ(text(barsAt({50, 49})), "p -");
    EXPECT_EQ(text(barsAt({64})), "mp");
    EXPECT_EQ(text({}), "");
}

TEST(Dynamics, FollowTheLoudness)
{
    EXPECT_EQ(text(barsAt({50, 50, 50, 100, 100, 100, 50, 50, 50})), "p - - f - - p - -");
}

TEST(Dynamics, HoldForTwoBarsAtLeast)
{
    EXPECT_EQ(text(barsAt({60, 60, 60, 110, 60, 60, 60})), "mp - - - - - -");
}

TEST(Dynamics, GiveWayOnlyToWhatFitsMuchBetter)
{
    const std::string wavering = text(barsAt({70, 74, 70, 74, 70, 74, 70, 74}));
    EXPECT_EQ(wavering.substr(2), " - - - - - - -");
}

TEST(Dynamics, AreRelativeToTheRangeOfThePiece)
{
    std::vector<int> narrow;
    for (int i = 0; i < 24; ++i)
        narrow.push_back(i / 6 % 2 == 0 ? 58 : 74);
    const std::string marks = text(barsAt(narrow));
    EXPECT_EQ(std::ranges::count(marks, '-'), 20) << marks;
}

TEST(Dynamics, StandWhereSomethingIsStruck)
{
    auto bars = barsAt({50, 50, 100, 100});
    const ScoreBar silent{1, 4 * kDivisions};
    bars.insert(bars.begin() + 2, silent);
    bars.insert(bars.begin(), silent);
    EXPECT_EQ(text(bars), "- p - - f -");
    EXPECT_EQ(text({silent, silent}), "- -");
}

} // namespace
} // namespace rollwright
