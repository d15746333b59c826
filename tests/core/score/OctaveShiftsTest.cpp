#include "core/score/OctaveShifts.h"

#include <gmock/gmock.h>

#include "tests/core/score/ScoreBars.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr NoteValue kEighth{NoteValue::Type::Eighth};

ScoreBar barOf(const std::vector<int>& pitches, NoteValue value = {})
{
    ScoreBar bar{1, value.length() * static_cast<int>(pitches.size())};
    for (const int pitch : pitches)
        bar.hands[0].push_back(pitch == 0 ? ScoreChord{value} : chordOf({{Pitch{pitch}}}, value));
    return bar;
}

std::vector<OctaveShift> shifts(std::vector<ScoreBar> bars, Clef clef = Clef::G)
{
    const std::vector<BarClefs> clefs(bars.size(), BarClefs{clef, Clef::F});
    return octaveShiftsOf({Meter{}, {}, 0, std::move(bars)}, clefs);
}

TEST(OctaveShifts, LieOverABeatOfHighNotes)
{
    EXPECT_THAT(shifts({barOf({77, 86, 94, 96, 79, 91, 84, 77})}),
                ElementsAre(OctaveShift{{0, 2}, {0, 5}}))
        << "from the first high note to the last";
    EXPECT_THAT(shifts({barOf({77, 94, 77, 77}, kEighth)}), IsEmpty()) << "not for half a beat";
    EXPECT_THAT(shifts({barOf({88, 91, 88, 91})}), IsEmpty()) << "nor for what is not so high";
    EXPECT_THAT(shifts({barOf({94, 96, 98, 96})}, Clef::F), IsEmpty());
}

TEST(OctaveShifts, GoOverBarsAndShortRests)
{
    EXPECT_THAT(shifts({barOf({77, 77, 94, 0}, kEighth), barOf({96, 77}, kEighth)}),
                ElementsAre(OctaveShift{{0, 2}, {1, 0}}));
    EXPECT_THAT(shifts({barOf({94, 0, 94, 77})}),
                ElementsAre(OctaveShift{{0, 0}, {0, 0}}, OctaveShift{{0, 2}, {0, 2}}))
        << "but not over a beat of rest";
}

TEST(OctaveShifts, HoldNoLowNote)
{
    ScoreBar bar = barOf({94, 96, 94, 96});
    bar.hands[0][1].keys.insert(bar.hands[0][1].keys.begin(), {Pitch{72}});
    EXPECT_THAT(shifts({bar}),
                ElementsAre(OctaveShift{{0, 0}, {0, 0}}, OctaveShift{{0, 2}, {0, 3}}));
}

TEST(OctaveShifts, CutNoTies)
{
    ScoreBar low = barOf({72, 60});
    ScoreBar bar = barOf({96, 94, 96, 94});
    bar.hands[0].front().tiedToPrevious = true;
    bar.hands[0].back().tiedToNext = true;
    EXPECT_THAT(shifts({low, bar, low}), ElementsAre(OctaveShift{{1, 1}, {1, 2}}));
}

} // namespace
} // namespace rollwright
