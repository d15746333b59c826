#include "core/playback/KeyEvents.h"

#include <algorithm>
#include <limits>
#include <span>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr SampleRate kRate{48000};

TEST(KeyEvents, StrikeAndReleaseAtTheNearestFrame)
{
    const std::vector<Note> notes{{Seconds(0.5), Seconds(1.00001), Pitch{60}, 80}};
    EXPECT_THAT(keyEventsOf(notes, kRate),
                ElementsAre(KeyEvent{24000, 60, 80}, KeyEvent{48000, 60, 0}));
}

TEST(KeyEvents, ReleaseAKeyBeforeItIsStruckAgain)
{
    const std::vector<Note> notes{{Seconds(1), Seconds(2), Pitch{60}, 80},
                                  {Seconds(2), Seconds(3), Pitch{60}, 90}};
    EXPECT_THAT(keyEventsOf(notes, kRate),
                ElementsAre(KeyEvent{48000, 60, 80}, KeyEvent{96000, 60, 0},
                            KeyEvent{96000, 60, 90}, KeyEvent{144000, 60, 0}));
}

TEST(KeyEvents, OfAKeyThatIsStruckWhileItSoundsLetItGoFirst)
{
    const std::vector<Note> notes{{Seconds(2), Seconds(5), Pitch{60}, 90},
                                  {Seconds(0.5), Seconds(3), Pitch{60}, 80},
                                  {Seconds(1), Seconds(4), Pitch{62}, 70}};
    EXPECT_THAT(keyEventsOf(notes, kRate),
                ElementsAre(KeyEvent{24000, 60, 80}, KeyEvent{48000, 62, 70},
                            KeyEvent{96000, 60, 0}, KeyEvent{96000, 60, 90},
                            KeyEvent{192000, 62, 0}, KeyEvent{240000, 60, 0}));
}

TEST(KeyEvents, OfNotesThatBeginTogetherEndWithTheLongest)
{
    const std::vector<Note> notes{{Seconds(1), Seconds(3), Pitch{60}, 80},
                                  {Seconds(1), Seconds(2), Pitch{60}, 90}};
    EXPECT_THAT(
        keyEventsOf(notes, kRate),
        ElementsAre(KeyEvent{48000, 60, 90}, KeyEvent{48000, 60, 80}, KeyEvent{144000, 60, 0}));
}

TEST(KeyEvents, GiveTheShortestNoteAFrame)
{
    const std::vector<Note> notes{{Seconds(1), Seconds(1 + 1e-9), Pitch{60}, 80}};
    EXPECT_THAT(keyEventsOf(notes, kRate),
                ElementsAre(KeyEvent{48000, 60, 80}, KeyEvent{48001, 60, 0}));
}

TEST(KeyEvents, LeaveOutWhatCannotSound)
{
    const Seconds never(std::numeric_limits<double>::quiet_NaN());
    const std::vector<Note> notes{{Seconds(1), Seconds(1), Pitch{60}, 80},
                                  {never, Seconds(1), Pitch{60}, 80},
                                  {Seconds(1), Seconds(2), Pitch{128}, 80},
                                  {Seconds(1), Seconds(2), Pitch{-1}, 80}};
    EXPECT_THAT(keyEventsOf(notes, kRate), IsEmpty());
}

TEST(KeyEvents, MoveThePedalBetweenTheKeysThatEndAndThoseThatBegin)
{
    const std::vector<Note> notes{{Seconds(1), Seconds(2), Pitch{60}, 80},
                                  {Seconds(2), Seconds(3), Pitch{62}, 90}};
    const Pedalling pedalling{{Seconds(0.5), Seconds(2)}, {Seconds(3), Seconds(4)}};
    EXPECT_THAT(keyEventsOf(notes, kRate, pedalling),
                ElementsAre(KeyEvent{24000, 0, 127, true}, KeyEvent{48000, 60, 80},
                            KeyEvent{96000, 60, 0}, KeyEvent{96000, 0, 0, true},
                            KeyEvent{96000, 62, 90}, KeyEvent{144000, 62, 0},
                            KeyEvent{144000, 0, 127, true}, KeyEvent{192000, 0, 0, true}));
}

TEST(KeyEvents, BringVelocitiesIntoRange)
{
    const std::vector<Note> notes{{Seconds(1), Seconds(3), Pitch{60}, 0},
                                  {Seconds(2), Seconds(4), Pitch{61}, 200}};
    const auto events = keyEventsOf(notes, kRate);
    EXPECT_EQ(events.at(0).velocity, 1);
    EXPECT_EQ(events.at(1).velocity, 127);
}

TEST(KeyEvents, BringKeysToWhereTheyAreAfterThem)
{
    const std::vector<Note> notes{{Seconds(0), Seconds(1), Pitch{60}, 80},
                                  {Seconds(0.5), Seconds(2), Pitch{64}, 90}};
    const auto events = keyEventsOf(notes, kRate, {{Seconds(0.2), Seconds(3)}});
    const auto before = std::ranges::lower_bound(events, 72000, {}, &KeyEvent::frame);
    const std::span<const KeyEvent> past(events.begin(), before);
    const auto moving = [](const KeyMoves& moves) {
        return std::ranges::count_if(moves, [](const auto& move) { return move.has_value(); });
    };

    const KeyMoves fromRest = movesAfter(past, 0, {});
    EXPECT_EQ(fromRest[64], 90);
    EXPECT_EQ(moving(fromRest), 1) << "key 60 is up again, and the pedal is no key";

    KeysDown down;
    down.set(60).set(64);
    const KeyMoves fromBoth = movesAfter(past, 0, down);
    EXPECT_EQ(fromBoth[60], 0);
    EXPECT_EQ(moving(fromBoth), 1) << "what is down already is not struck again";

    EXPECT_EQ(moving(movesAfter(past, past.size(), {})), 0) << "too late to be struck";
    EXPECT_EQ(moving(movesAfter({}, 0, down)), 2);
}

} // namespace
} // namespace rollwright
