#include "core/score/GraceNotes.h"

#include <gmock/gmock.h>

#include "core/score/BeatScale.h"

namespace rollwright {
namespace {

constexpr Hand kRight = Hand::Right;

struct Played {
    double onset;
    int pitch;
    int velocity = 60;
    double length = 0.4; ///< in seconds, as the onset
};

/// In beats of half a second; by the right hand, but what is below middle C.
std::vector<bool> gracesIn(const std::vector<Played>& played, Seconds beat = Seconds(0.5))
{
    NoteList notes;
    std::vector<Hand> hands;
    for (const auto& [onset, pitch, velocity, length] : played) {
        notes.push_back({Seconds(onset), Seconds(onset + length), Pitch{pitch}, velocity});
        hands.push_back(pitch < 60 ? Hand::Left : kRight);
    }
    BeatGrid grid;
    for (int i = 0; i < 16; ++i)
        grid.beats.push_back(i * beat);
    return graceNotesOf(notes, hands, BeatScale(grid));
}

auto are(std::vector<bool> graces)
{
    return testing::Eq(std::move(graces));
}

TEST(GraceNotes, AreShortlyBeforeANoteNearby)
{
    EXPECT_THAT(gracesIn({{0.93, 74}, {1, 72}}), are({true, false}));
    EXPECT_THAT(gracesIn({{0.93, 71}, {1, 72}}), are({true, false}));
    EXPECT_THAT(gracesIn({{0.89, 71}, {1, 72}}), are({false, false})) << "too early";
    EXPECT_THAT(gracesIn({{0.97, 71}, {1, 72}}), are({false, false})) << "together";
    EXPECT_THAT(gracesIn({{0.93, 72}, {1, 72}}), are({false, false})) << "struck twice";
    EXPECT_THAT(gracesIn({{0.93, 67}, {1, 72}}), are({false, false})) << "far away";
    EXPECT_THAT(gracesIn({}), testing::IsEmpty());
}

TEST(GraceNotes, LeadToAnyNoteOfAChord)
{
    EXPECT_THAT(gracesIn({{0.93, 78}, {1, 72}, {1.01, 79}}), are({true, false, false}));
}

TEST(GraceNotes, AreNoLouderThanWhatTheyLeadTo)
{
    EXPECT_THAT(gracesIn({{0.93, 71, 61}, {1, 72, 60}}), are({false, false}));
}

TEST(GraceNotes, AThirdAwayAreLetGo)
{
    EXPECT_THAT(gracesIn({{0.93, 76, 60, 0.1}, {1, 72}}), are({true, false}));
    EXPECT_THAT(gracesIn({{0.93, 76}, {1, 72}}), are({false, false})) << "a chord that is rolled";
}

TEST(GraceNotes, AreOfOneHand)
{
    EXPECT_THAT(gracesIn({{0.93, 59}, {1, 60}}), are({false, false}));
    EXPECT_THAT(gracesIn({{0.92, 48}, {0.93, 71}, {1, 72}}), are({false, true, false}));
}

TEST(GraceNotes, AreNotOfRunsTrillsAndArpeggios)
{
    EXPECT_THAT(gracesIn({{0.86, 69}, {0.93, 71}, {1, 72}}), are({false, false, false}));
    EXPECT_THAT(gracesIn({{0.93, 71}, {1, 72}, {1.07, 74}}), are({false, false, false}));
    EXPECT_THAT(gracesIn({{0.93, 71}, {1, 72}, {1.07, 71}, {1.14, 72}}),
                are({false, false, false, false}));
}

TEST(GraceNotes, AreShortForTheTempo)
{
    const std::vector<Played> played{{0.92, 71}, {1, 72}};
    EXPECT_THAT(gracesIn(played), are({true, false}));
    EXPECT_THAT(gracesIn(played, Seconds(0.25)), are({false, false})) << "about a sixteenth";
}

} // namespace
} // namespace rollwright
