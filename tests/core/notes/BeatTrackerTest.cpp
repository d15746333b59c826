#include "core/notes/BeatTracker.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

/// A melody over a bass, played by a hand that is not a machine.
struct Music {
    double beatsPerMinute = 100;
    int notesPerBeat = 2;
    int beatsPerBar = 4;
    double begin = 0.7;
    int bars = 16;
    double slowing = 0; ///< how much longer the last beat is than the first
};

std::vector<Seconds> beatsOf(const Music& music)
{
    std::vector<Seconds> beats;
    const int count = music.bars * music.beatsPerBar;
    double time = music.begin;
    for (int i = 0; i <= count; ++i) {
        beats.emplace_back(time);
        time += 60 / music.beatsPerMinute * (1 + music.slowing * i / count);
    }
    return beats;
}

NoteList played(const Music& music)
{
    std::mt19937 random(7);
    std::normal_distribution<double> hand(0, 0.008);
    const std::vector<Seconds> beats = beatsOf(music);
    std::vector<Note> notes;
    const auto strike = [&](Seconds time, int pitch, int velocity) {
        const Seconds onset = time + Seconds(hand(random));
        notes.push_back({onset, onset + Seconds(0.1), Pitch{pitch}, velocity});
    };
    for (std::size_t i = 0; i + 1 < beats.size(); ++i) {
        const bool first = i % static_cast<std::size_t>(music.beatsPerBar) == 0;
        strike(beats[i], first ? 36 : 48, first ? 80 : 70);
        for (int part = 0; part < music.notesPerBeat; ++part)
            if (part == 0 || random() % 5 != 0)
                strike(beats[i] + (beats[i + 1] - beats[i]) * part / music.notesPerBeat,
                       60 + static_cast<int>(random() % 12), 64);
    }
    return tidied(notes);
}

/// How many of `expected` have a beat within 50 ms, less those that are not expected, as a share.
double agreement(const BeatGrid& found, const std::vector<Seconds>& expected)
{
    const auto near = [&](Seconds beat) {
        return std::ranges::any_of(found.beats, [&](Seconds other) {
            return std::chrono::abs(other - beat) < Seconds(0.05);
        });
    };
    const auto hits = static_cast<double>(std::ranges::count_if(expected, near));
    return 2 * hits / static_cast<double>(found.beats.size() + expected.size());
}

class BeatsOfMusic : public testing::TestWithParam<Music>
{
};

TEST_P(BeatsOfMusic, AreFoundWithTheirBars)
{
    const Music& music = GetParam();
    std::vector<Seconds> expected = beatsOf(music);
    expected.pop_back();
    const BeatGrid found = findBeats(played(music));
    EXPECT_TRUE(found.valid());
    EXPECT_GT(agreement(found, expected), 0.97);
    EXPECT_EQ(found.beatsPerBar, music.beatsPerBar);
    EXPECT_EQ(found.downbeats.size(), 1U);
    const Seconds firstBar = found.beats[static_cast<std::size_t>(found.downbeats[0])];
    const double bar = (firstBar - expected[0]).count() * music.beatsPerMinute / 60;
    EXPECT_NEAR(std::remainder(bar, music.beatsPerBar), 0, 0.2);
}

INSTANTIATE_TEST_SUITE_P(All, BeatsOfMusic,
                         testing::Values(Music{100, 2, 4}, Music{70, 2, 4}, Music{80, 4, 4},
                                         Music{90, 3, 4}, Music{130, 2, 3}, Music{150, 1, 3},
                                         Music{120, 2, 4, 12.3}, Music{110, 2, 4, 0.7, 16, 0.5},
                                         Music{100, 4, 3, 0.7, 20, -0.3}));

TEST(BeatTracker, NothingIsFoundInLessThanFourChords)
{
    EXPECT_EQ(findBeats({}), BeatGrid());
    const NoteList notes = played({60, 1, 3, 0, 1});
    EXPECT_EQ(findBeats(notes), BeatGrid());
}

TEST(BeatTracker, WhatIsTappedIsKeptWhereNothingIsFound)
{
    const std::vector<TapSeries> tapped{{Seconds(1), Seconds(1.5), Seconds(2)}};
    EXPECT_TRUE(findBeats({}, tapped).beats.empty());
    EXPECT_EQ(findBeats({}, tapped).tapped, tapped);
}

TEST(BeatTracker, NothingIsFoundInAPassageShorterThanABeat)
{
    std::vector<Note> fast;
    for (const int pitch : {70, 69, 66, 65, 62, 61}) {
        const Seconds onset(0.5 + 0.07 * static_cast<double>(fast.size()));
        fast.push_back({onset, onset + Seconds(0.06), Pitch{pitch}, 64});
    }
    EXPECT_EQ(findBeats(tidied(fast)), BeatGrid());
    const auto note = [](double onset, int pitch, int velocity) {
        return Note{Seconds(onset), Seconds(onset + 0.1), Pitch{pitch}, velocity};
    };
    EXPECT_EQ(findBeats(tidied({note(0.4, 82, 85), note(0.61, 67, 32), note(0.811, 62, 62),
                                note(0.996, 56, 52)})),
              BeatGrid());
}

TEST(BeatTracker, WhatIsTappedIsBeatAndTheOthersFollow)
{
    const Music music{100, 2, 4};
    std::vector<Seconds> halves; // a person feels half as many
    for (std::size_t i = 0; i < 64; i += 2)
        halves.push_back(beatsOf(music)[i]);
    const NoteList notes = played(music);
    EXPECT_LT(agreement(findBeats(notes), halves), 0.8);

    const std::vector<TapSeries> tapped{
        {halves[4] + Seconds(0.03), halves[5] - Seconds(0.02), halves[6], halves[7]}};
    const BeatGrid followed = findBeats(notes, tapped);
    EXPECT_GT(agreement(followed, halves), 0.97);
    EXPECT_EQ(followed.tapped, tapped);
}

TEST(BeatTracker, TwoSeriesMayDisagree)
{
    const Music music{100, 2, 4, 0.7, 32};
    const std::vector<Seconds> beats = beatsOf(music);
    const std::vector<TapSeries> tapped{{beats[8], beats[10], beats[12], beats[14], beats[16]},
                                        {beats[80], beats[81], beats[82], beats[83], beats[84]}};
    const BeatGrid found = findBeats(played(music), tapped);
    const auto within = [&](Seconds begin, Seconds end) {
        return std::ranges::count_if(found.beats, [&](Seconds beat) {
            return beat > begin - Seconds(0.1) && beat < end + Seconds(0.1);
        });
    };
    EXPECT_EQ(within(beats[8], beats[16]), 5);
    EXPECT_EQ(within(beats[80], beats[84]), 5);
}

TEST(BeatTracker, BeatsMayBeTappedWhereNothingSounds)
{
    NoteList notes = played({100, 2, 4, 5});
    const std::vector<TapSeries> tapped{{Seconds(1), Seconds(1.6), Seconds(2.2), Seconds(2.8)}};
    const BeatGrid found = findBeats(notes, tapped);
    ASSERT_GT(found.beats.size(), 4U);
    EXPECT_NEAR(found.beats[0].count(), 1, 0.03);
    EXPECT_NEAR(found.beats[3].count(), 2.8, 0.03);
}

} // namespace
} // namespace rollwright
