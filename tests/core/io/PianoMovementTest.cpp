#include "core/io/PianoMovement.h"

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// 1000 ticks a second.
MidiFile file(std::vector<std::vector<MidiEvent>> tracks)
{
    MidiFile result;
    result.division = 500;
    for (auto& events : tracks)
        result.tracks.push_back({std::move(events), 0});
    return result;
}

MidiEvent on(std::int64_t tick, std::uint8_t pitch, std::uint8_t velocity = 64)
{
    return {tick, midi::kNoteOn, pitch, velocity};
}

MidiEvent off(std::int64_t tick, std::uint8_t pitch)
{
    return {tick, midi::kNoteOff, pitch, 64};
}

MidiEvent pedal(std::int64_t tick, std::uint8_t value)
{
    return {tick, midi::kControlChange, midi::kSustainPedal, value};
}

TEST(PianoMovement, EndWithTheNoteOffOrAnOnsetOfVelocityZero)
{
    EXPECT_THAT(notesOf(file({{on(1000, 60, 90), on(1500, 62), off(2000, 60), on(2500, 62, 0)}})),
                ElementsAre(note(1, 2, 60, 90), note(1.5, 2.5, 62)));
}

TEST(PianoMovement, SoundUntilThePedalIsLifted)
{
    EXPECT_THAT(notesOf(file({{pedal(500, 64), on(1000, 60), off(1500, 60), on(2000, 62),
                               pedal(3000, 63), off(4000, 62)}})),
                ElementsAre(note(1, 3, 60), note(2, 4, 62)));
}

TEST(PianoMovement, APedalAfterTheKeyWasReleasedSustainsNothing)
{
    EXPECT_THAT(notesOf(file({{on(1000, 60), off(1500, 60), pedal(1600, 127), pedal(3000, 0)}})),
                ElementsAre(note(1, 1.5, 60)));
}

TEST(PianoMovement, EndWhereTheirKeyIsStruckAgain)
{
    EXPECT_THAT(notesOf(file({{pedal(0, 127), on(1000, 60), off(1500, 60), on(2000, 60, 100),
                               on(3000, 60), off(3500, 60), pedal(5000, 0)}})),
                ElementsAre(note(1, 2, 60), note(2, 3, 60, 100), note(3, 5, 60)));
}

TEST(PianoMovement, EndWithTheLastEventWhenNothingElseEndsThem)
{
    EXPECT_THAT(notesOf(file({{on(1000, 60), on(2000, 62), off(3000, 62)}})),
                ElementsAre(note(1, 3, 60), note(2, 3, 62)));
    EXPECT_THAT(notesOf(file({{pedal(0, 127), on(1000, 60), off(2000, 60), off(2500, 61)}})),
                ElementsAre(note(1, 2.5, 60)));
}

TEST(PianoMovement, AreThoseOfAllTracksAndChannelsOnOnePianoWithOnePedal)
{
    MidiEvent leftHand = on(1000, 40);
    leftHand.status |= 1;
    EXPECT_THAT(notesOf(file({{pedal(500, 127), pedal(4000, 0)},
                              {on(2000, 72), off(2500, 72)},
                              {leftHand, off(1500, 40)}})),
                ElementsAre(note(1, 4, 40), note(2, 4, 72)));
}

TEST(PianoMovement, AreNotTheDrums)
{
    MidiEvent drum = on(1000, 40);
    drum.status |= midi::kDrumChannel;
    EXPECT_THAT(notesOf(file({{drum, off(1500, 41)}})), IsEmpty());
}

TEST(PianoMovement, AreReleasedBeforeTheirKeyIsStruckAgainAtTheSameTick)
{
    const auto two = ElementsAre(note(1, 2, 60, 90), note(2, 3, 60));
    EXPECT_THAT(notesOf(file({{on(1000, 60, 90), on(2000, 60), off(2000, 60), off(3000, 60)}})),
                two);
    EXPECT_THAT(notesOf(file({{on(2000, 60), off(3000, 60)}, {on(1000, 60, 90), off(2000, 60)}})),
                two);
    EXPECT_THAT(notesOf(file({{on(1000, 60, 90), on(2000, 60), pedal(2000, 127), off(2000, 60),
                               off(3000, 60), pedal(4000, 0)}})),
                ElementsAre(note(1, 2, 60, 90), note(2, 4, 60)));
    EXPECT_THAT(notesOf(file({{on(1000, 60, 90), on(2000, 60), off(2000, 60), off(2000, 60)}})),
                ElementsAre(note(1, 2, 60, 90)));
}

TEST(PianoMovement, OfOneTickEndWithTheReleasesInTheirOrder)
{
    EXPECT_THAT(notesOf(file({{on(1000, 60, 90), on(2000, 60), on(2000, 61), on(2000, 60, 70),
                               off(2000, 60), off(2000, 61), off(2000, 60), off(3000, 60)}})),
                ElementsAre(note(1, 2, 60, 90), note(2, 3, 60, 70)));
}

TEST(PianoMovement, MayBeManyAtOneTick)
{
    constexpr int kMany = 200000;
    std::vector<MidiEvent> events(kMany, on(0, 60));
    events.insert(events.end(), kMany, off(0, 60));
    events.push_back(on(0, 60));
    events.push_back(off(1000, 60));
    EXPECT_THAT(notesOf(file({events})), ElementsAre(note(0, 1, 60)));
}

TEST(PianoMovement, HaveALength)
{
    EXPECT_THAT(notesOf(file({{on(1000, 60), off(1000, 60), on(2000, 61)}})), IsEmpty());
    EXPECT_THAT(
        notesOf(file({{on(500, 60), off(800, 60), on(1000, 60), off(1000, 60), on(2000, 61)}})),
        ElementsAre(note(0.5, 0.8, 60)));
}

} // namespace
} // namespace rollwright
