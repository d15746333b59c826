#include "core/training/Performance.h"

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = PianoMovement::Kind;

PianoMovement strike(double time, int pitch, int velocity = 64)
{
    return {Seconds{time}, Kind::Strike, pitch, velocity};
}

PianoMovement release(double time, int pitch)
{
    return {Seconds{time}, Kind::Release, pitch};
}

PianoMovement pedal(double time, Kind kind)
{
    return {Seconds{time}, kind};
}

std::vector<int> velocitiesOf(const Performance& performance)
{
    std::vector<int> velocities;
    for (const Note& played : notesOf(performance))
        velocities.push_back(played.velocity);
    return velocities;
}

TEST(Performance, AnExcerptMovesNotesToItsOwnTime)
{
    const Performance whole{strike(1, 60),  release(2, 60), strike(3, 62),
                            release(4, 62), strike(9, 64),  release(10, 64)};
    EXPECT_THAT(notesOf(excerptOf(whole, Seconds{2.5}, Seconds{5})),
                ElementsAre(note(0.5, 1.5, 62)));
}

TEST(Performance, WhatWasStruckBeforeAnExcerptDoesNotSoundInIt)
{
    const Performance whole{strike(1, 60), release(4, 60)};
    EXPECT_THAT(notesOf(excerptOf(whole, Seconds{2}, Seconds{5})), IsEmpty());
}

TEST(Performance, WhatSoundsAtTheEndOfAnExcerptEndsThere)
{
    const Performance whole{strike(1, 60), strike(2, 62), release(2.5, 62), release(9, 60)};
    EXPECT_THAT(notesOf(excerptOf(whole, Seconds{0.5}, Seconds{3})),
                ElementsAre(note(0.5, 2.5, 60), note(1.5, 2, 62)));
}

TEST(Performance, APedalThatWasDownStaysDownInAnExcerpt)
{
    const Performance whole{
        pedal(0, Kind::PedalDown), strike(0.5, 50), release(0.6, 50), strike(1, 60), release(2, 60),
        pedal(3, Kind::PedalUp),   strike(4, 62),   release(5, 62)};
    EXPECT_THAT(notesOf(excerptOf(whole, Seconds{1}, Seconds{6})),
                ElementsAre(note(0, 2, 60), note(3, 4, 62)));
    EXPECT_THAT(notesOf(excerptOf(whole, Seconds{4}, Seconds{6})), ElementsAre(note(0, 1, 62)));
}

TEST(Performance, ASofterTouchBringsTheMedianDownAndKeepsProportions)
{
    const Performance loud{strike(0, 60, 40), strike(1, 62, 80), strike(2, 64, 120),
                           release(3, 60),    release(3, 62),    release(3, 64)};
    EXPECT_THAT(velocitiesOf(touched(loud, {1, 40})), ElementsAre(20, 40, 60));
    EXPECT_EQ(touched(loud, {1, 90}), loud) << "nothing is made louder";
}

TEST(Performance, TheExponentBendsVelocitiesBetweenFixedEnds)
{
    const Performance loud{strike(0, 60, 1), strike(1, 62, 64), strike(2, 64, 127),
                           release(3, 60),   release(3, 62),    release(3, 64)};
    EXPECT_THAT(velocitiesOf(touched(loud, {2, 127})), ElementsAre(1, 32, 127));
    EXPECT_THAT(velocitiesOf(touched(loud, {0.5, 127})), ElementsAre(11, 90, 127));
}

TEST(Performance, TheMedianIsThatOfStrikesAlone)
{
    EXPECT_EQ(medianVelocity({}), 0);
    EXPECT_EQ(
        medianVelocity({strike(0, 60, 10), release(1, 60), strike(2, 60, 90), strike(3, 60, 50)}),
        50);
}

} // namespace
} // namespace rollwright
