#include "core/score/Quantizer.h"

#include <random>
#include <tuple>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

constexpr Seconds kBeat{0.6};

BeatGrid evenGrid(int beats, int beatsPerBar = 4)
{
    BeatGrid grid;
    grid.beatsPerBar = beatsPerBar;
    for (int i = 0; i < beats; ++i)
        grid.beats.push_back(Seconds(2) + i * kBeat);
    return grid;
}

Note at(double beat, double length = 0.4, int pitch = 60)
{
    const Seconds onset = Seconds(2) + beat * kBeat;
    return {onset, onset + length * kBeat, Pitch{pitch}, 64};
}

/// Played by one hand.
Rhythm quantized(const NoteList& notes, const BeatGrid& grid)
{
    return quantized(notes, grid, std::vector<Hand>(notes.size(), Hand::Right));
}

std::vector<int> startsOf(const Rhythm& rhythm)
{
    std::vector<int> starts;
    for (const Rhythm::Place& place : rhythm.places)
        starts.push_back(place.start);
    return starts;
}

TEST(Quantizer, DividesEachBeatAsItWasPlayed)
{
    const NoteList notes{at(0.02), at(0.49),     at(0.98),     at(1.26), at(1.5),
                         at(1.74), at(2 + 0.34), at(2 + 0.66), at(3.01)};
    const Rhythm rhythm = quantized(notes, evenGrid(8));
    EXPECT_EQ(rhythm.meter, (Meter{4, false}));
    EXPECT_THAT(startsOf(rhythm), testing::ElementsAre(0, 12, 24, 30, 36, 42, 56, 64, 72));
}

TEST(Quantizer, WhatIsPlayedTogetherIsWrittenTogether)
{
    const Rhythm rhythm = quantized({at(1, 1, 48), at(1.03, 1, 64), at(1.06, 1, 67)}, evenGrid(4));
    EXPECT_THAT(startsOf(rhythm), testing::Each(24));
}

TEST(Quantizer, AVoiceThatComesLateIsWrittenWithItsChord)
{
    const Rhythm rhythm =
        quantized({at(0, 1, 48), at(0.15, 1, 64), at(1, 1, 48), at(2, 1, 48)}, evenGrid(4));
    EXPECT_THAT(startsOf(rhythm), testing::ElementsAre(0, 0, 24, 48));
}

TEST(Quantizer, ShortNotesLeadOn)
{
    const NoteList figure{at(0), at(0.2, 0.2, 64), at(0.5, 0.2, 67), at(0.75, 0.2, 72)};
    EXPECT_THAT(startsOf(quantized(figure, evenGrid(4))), testing::ElementsAre(0, 6, 12, 18));
    const NoteList dotted{at(0), at(0.8, 0.2, 64), at(1)};
    EXPECT_THAT(startsOf(quantized(dotted, evenGrid(4))), testing::ElementsAre(0, 18, 24));
}

TEST(Quantizer, AShortNoteStaysApart)
{
    EXPECT_THAT(startsOf(quantized({at(1, 0.1, 71), at(1.17, 0.9, 72)}, evenGrid(4))),
                testing::ElementsAre(24, testing::Ge(27)));
}

TEST(Quantizer, AGraceNoteTakesNoTime)
{
    const Rhythm rhythm = quantized({at(0), at(0.88, 0.1, 71), at(1, 0.9, 72), at(2)}, evenGrid(4));
    EXPECT_THAT(startsOf(rhythm), testing::ElementsAre(0, 24, 24, 48));
    EXPECT_TRUE(rhythm.places[1].isGrace());
    EXPECT_FALSE(rhythm.places[2].isGrace());
    const Rhythm after = quantized({at(0.95, 0.1, 71), at(1.07, 0.9, 72)}, evenGrid(4));
    EXPECT_EQ(after.places[0].start, after.places[1].start) << "over the beat, too";
}

TEST(Quantizer, AnUpbeatLiesBeforeTheFirstBar)
{
    EXPECT_THAT(startsOf(quantized({at(-1), at(-0.5), at(0)}, evenGrid(4))),
                testing::ElementsAre(-24, -12, 0));
}

TEST(Quantizer, ThirdsThroughoutAreACompoundMeter)
{
    NoteList notes;
    for (int third = 0; third < 24; ++third)
        notes.push_back(at(third / 3.0));
    const Rhythm rhythm = quantized(notes, evenGrid(9, 2));
    EXPECT_EQ(rhythm.meter, (Meter{2, true}));
    EXPECT_EQ(rhythm.meter.bar() / rhythm.meter.unit(), 6);
    EXPECT_EQ(rhythm.meter.denominator(), 8);
    for (int third = 0; third < 24; ++third)
        EXPECT_EQ(rhythm.places[static_cast<std::size_t>(third)].start, 12 * third);
}

TEST(Quantizer, EndsGoToTheNextHalfOfABeat)
{
    const Rhythm rhythm =
        quantized({at(0, 0.05), at(1, 0.7), at(2, 1.04), at(4, 0.5)}, evenGrid(6));
    std::vector<int> lengths;
    for (const auto& [start, end] : rhythm.places)
        lengths.push_back(end - start);
    EXPECT_THAT(lengths, testing::ElementsAre(12, 24, 24, 12));
}

TEST(Quantizer, ANoteIntoATripletEndsOnAPlaceOfIt)
{
    NoteList notes{at(0), at(0.25),        at(0.5),        at(0.75, 0.3, 72),
                   at(1), at(1 + 1 / 3.0), at(1 + 2 / 3.0)};
    for (int quarter = 8; quarter < 20; ++quarter)
        notes.push_back(at(quarter / 4.0));
    const Rhythm rhythm = quantized(notes, evenGrid(6));
    EXPECT_EQ(rhythm.places[3].start, 18);
    EXPECT_EQ(rhythm.places[3].end, 24);
    EXPECT_THAT(rhythm.places[5].start, 32);
    NoteList longer = notes;
    longer[3].offset += 0.3 * kBeat;
    EXPECT_EQ(quantized(longer, evenGrid(6)).places[3].end, 32);
}

TEST(Quantizer, AHandWithoutTripletsEndsOnHalves)
{
    NoteList notes;
    std::vector<Hand> hands;
    for (int third = 0; third < 12; ++third) {
        if (third % 3 == 0) {
            notes.push_back(at(third / 3, 0.2, 40));
            hands.push_back(Hand::Left);
        }
        notes.push_back(at(third / 3.0, 0.2, 72));
        hands.push_back(Hand::Right);
    }
    for (int half = 8; half < 48; ++half) { // so that the meter is not compound
        notes.push_back(at(half / 2.0, 0.4, 72));
        hands.push_back(Hand::Right);
    }
    const Rhythm rhythm = quantized(notes, evenGrid(26), hands);
    EXPECT_EQ(rhythm.places[0].end, 12);
    EXPECT_EQ(rhythm.places[1].end, 8);
}

TEST(Quantizer, ThreeAgainstFourIsWrittenInBothHands)
{
    NoteList notes;
    std::vector<Hand> hands;
    std::vector<int> expected;
    for (int beat = 0; beat < 6; ++beat)
        for (int twelfth = 0; twelfth < 12; ++twelfth)
            for (const auto& [hand, parts, pitch] :
                 {std::tuple(Hand::Left, 3, 40), std::tuple(Hand::Right, 4, 72)}) {
                if (twelfth * parts % 12 != 0)
                    continue;
                notes.push_back(at(beat + twelfth / 12.0, 0.2, pitch + twelfth));
                hands.push_back(hand);
                expected.push_back(24 * beat + 2 * twelfth);
            }
    const Rhythm rhythm = quantized(notes, evenGrid(8), hands);
    EXPECT_EQ(startsOf(rhythm), expected);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const int length = rhythm.places[i].end - rhythm.places[i].start;
        EXPECT_LE(length, hands[i] == Hand::Left ? 8 : 12) << "ends on a place of its hand";
    }
    EXPECT_NE(startsOf(quantized(notes, evenGrid(8))), expected) << "by one hand";
}

/// A random rhythm in a tempo that wanders, played with a hand that is 6 ms off.
TEST(Quantizer, FindsRandomRhythmsAgain)
{
    std::mt19937 random(7);
    std::normal_distribution<double> hand(0, 0.006);
    std::normal_distribution<double> rubato(0, 0.02);
    constexpr std::array kParts{1, 1, 2, 2, 2, 4, 4, 3};
    BeatGrid grid;
    NoteList notes;
    std::vector<int> expected;
    Seconds now{1};
    Seconds beat{0.7};
    for (int i = 0; i < 300; ++i) {
        beat *= std::exp(rubato(random));
        grid.beats.push_back(now);
        const int parts = kParts[random() % kParts.size()];
        for (int part = 0; part < parts; ++part) {
            const Seconds onset = now + beat * part / parts + Seconds(hand(random));
            notes.push_back({onset, onset + Seconds(0.1), Pitch{40 + i % 40}, 64});
            expected.push_back((i * parts + part) * kDivisions / parts);
        }
        now += beat;
    }
    EXPECT_EQ(startsOf(quantized(notes, grid)), expected);
}

TEST(Quantizer, NoNotesAreNoPlaces)
{
    EXPECT_TRUE(quantized({}, {}).places.empty());
    EXPECT_EQ(quantized({}, {}).meter, Meter{});
}

} // namespace
} // namespace rollwright
