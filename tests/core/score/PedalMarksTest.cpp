#include "core/score/PedalMarks.h"

#include <gmock/gmock.h>

#include "core/score/BeatScale.h"
#include "core/score/Quantizer.h"
#include "core/score/Score.h"
#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using Kind = PedalMark::Kind;
using testing::ElementsAre;
using testing::IsEmpty;

PedalPress press(double down, double up)
{
    return {Seconds(down), Seconds(up)};
}

/// A quarter note a second, four a bar.
class PedalMarksTest : public testing::Test
{
protected:
    PedalMarksTest()
    {
        for (int i = 0; i < 8; ++i) {
            m_notes.push_back(note(i, i + 0.9, 60 + i));
            m_grid.beats.emplace_back(i);
        }
    }

    std::vector<PedalMark> marks(const Pedalling& pedalling) const
    {
        const ScoreSpan threeBars{0, 12 * kDivisions};
        const std::vector<Hand> hands(m_notes.size(), Hand::Right);
        return pedalMarksOf(pedalling, m_notes, quantized(m_notes, m_grid, hands),
                            BeatScale(m_grid), threeBars);
    }

    NoteList m_notes;
    BeatGrid m_grid;
};

TEST_F(PedalMarksTest, StandAtTheNoteThatThePedalHolds)
{
    EXPECT_THAT(marks({press(1.2, 3.1)}), ElementsAre(PedalMark{kDivisions, Kind::Down},
                                                      PedalMark{3 * kDivisions, Kind::Up}));
    EXPECT_THAT(marks({press(0.97, 2.98)}),
                ElementsAre(PedalMark{kDivisions, Kind::Down}, PedalMark{3 * kDivisions, Kind::Up}))
        << "pressed together with the note";
}

TEST_F(PedalMarksTest, AreAChangeWhereThePedalIsLiftedAndPressedAtOneNote)
{
    EXPECT_THAT(marks({press(0.2, 2.05), press(2.2, 4.05), press(5.1, 6.1)}),
                ElementsAre(PedalMark{0, Kind::Down}, PedalMark{2 * kDivisions, Kind::Change},
                            PedalMark{4 * kDivisions, Kind::Up},
                            PedalMark{5 * kDivisions, Kind::Down},
                            PedalMark{6 * kDivisions, Kind::Up}));
}

TEST_F(PedalMarksTest, WithoutANoteNearStandAtAnEighth)
{
    EXPECT_THAT(marks({press(7.1, 9.4)}),
                ElementsAre(PedalMark{7 * kDivisions, Kind::Down},
                            PedalMark{9 * kDivisions + kDivisions / 2, Kind::Up}));
}

TEST_F(PedalMarksTest, LeaveOutWhatIsTooShort)
{
    EXPECT_THAT(marks({press(1.2, 1.5)}), IsEmpty());
    EXPECT_THAT(marks({press(0.2, 1.05), press(1.2, 1.5)}),
                ElementsAre(PedalMark{0, Kind::Down}, PedalMark{kDivisions, Kind::Up}));
}

TEST_F(PedalMarksTest, StandInTheirBarsAndTheLastAtItsEnd)
{
    const Score score = scoreOf(m_notes, m_grid, {press(0.2, 4.05), press(6.1, 12)});
    ASSERT_EQ(score.bars.size(), 2U);
    EXPECT_THAT(score.bars[0].pedal, ElementsAre(PedalMark{0, Kind::Down}));
    EXPECT_THAT(score.bars[1].pedal,
                ElementsAre(PedalMark{0, Kind::Up}, PedalMark{2 * kDivisions, Kind::Down},
                            PedalMark{4 * kDivisions, Kind::Up}));
}

TEST_F(PedalMarksTest, ThoseOutsideOfTheBarsAreLeftOut)
{
    m_notes.erase(m_notes.begin(), m_notes.begin() + 4);
    const Score score = scoreOf(m_notes, m_grid,
                                {press(0.2, 1), press(1.2, 2), press(2.2, 5.05), press(9, 10),
                                 press(10.2, 11), press(11.5, 12)});
    ASSERT_EQ(score.bars.size(), 1U);
    EXPECT_THAT(score.bars[0].pedal,
                ElementsAre(PedalMark{0, Kind::Down}, PedalMark{kDivisions, Kind::Up}));
}

} // namespace
} // namespace rollwright
