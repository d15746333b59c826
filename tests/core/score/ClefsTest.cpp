#include "core/score/Clefs.h"

#include <string>

#include <gmock/gmock.h>

#include "tests/core/score/ScoreBars.h"

namespace rollwright {
namespace {

std::string clefs(Hand hand, const std::vector<ScoreBar>& bars)
{
    std::string text;
    for (const BarClefs& clef : clefsOf(bars))
        text += clef[static_cast<std::size_t>(hand)] == Clef::G ? 'G' : 'F';
    return text;
}

ScoreBar right(int pitch)
{
    return evenBar({{Pitch{pitch}}});
}

ScoreBar left(int pitch)
{
    return evenBar({}, {{Pitch{pitch}}});
}

TEST(Clefs, LedgerLinesAreCountedAboveAndBelow)
{
    EXPECT_EQ(ledgerLines(Pitch{77}, Clef::G), 0) << "F5 is on the top line";
    EXPECT_EQ(ledgerLines(Pitch{79}, Clef::G), 0);
    EXPECT_EQ(ledgerLines(Pitch{81}, Clef::G), 1);
    EXPECT_EQ(ledgerLines(Pitch{96}, Clef::G), 5);
    EXPECT_EQ(ledgerLines(Pitch{62}, Clef::G), 0);
    EXPECT_EQ(ledgerLines(Pitch{60}, Clef::G), 1);
    EXPECT_EQ(ledgerLines(Pitch{60}, Clef::F), 1);
    EXPECT_EQ(ledgerLines(Pitch{40}, Clef::F), 1);
    EXPECT_EQ(ledgerLines(Pitch{43}, Clef::F), 0);
}

TEST(Clefs, EachHandHasItsOwnAndKeepsItForANote)
{
    EXPECT_EQ(clefs(Hand::Right, {right(72), right(60), right(72)}), "GGG");
    EXPECT_EQ(clefs(Hand::Left, {left(48), left(62), left(48)}), "FFF");
    EXPECT_EQ(clefs(Hand::Right, {}), "");
}

TEST(Clefs, ChangeForBarsThatLieElsewhere)
{
    EXPECT_EQ(clefs(Hand::Right, {right(72), right(48), right(48), right(72)}), "GFFG");
    EXPECT_EQ(clefs(Hand::Left, {left(48), left(76), left(76), left(48)}), "FGGF");
    EXPECT_EQ(clefs(Hand::Left, {left(76), left(76)}), "GG") << "from the beginning";
}

TEST(Clefs, ChangeAfterASilence)
{
    const ScoreBar silent{1, 4 * kDivisions};
    EXPECT_EQ(clefs(Hand::Left, {left(48), silent, silent, left(76), left(76)}), "FFFGG");
}

} // namespace
} // namespace rollwright
