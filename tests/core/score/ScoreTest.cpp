#include "core/score/Score.h"

#include <array>
#include <cmath>
#include <random>
#include <set>
#include <string>
#include <utility>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

constexpr Seconds kBeat{0.5};

BeatGrid evenGrid(int beats, int beatsPerBar = 4, int firstDownbeat = 0)
{
    BeatGrid grid{{}, beatsPerBar, {firstDownbeat}};
    for (int i = 0; i < beats; ++i)
        grid.beats.push_back(Seconds(1) + (i - firstDownbeat) * kBeat);
    return grid;
}

Note at(double beat, double length, int pitch)
{
    const Seconds onset = Seconds(1) + beat * kBeat;
    return {onset, onset + length * kBeat, Pitch{pitch}, 64};
}

/// "72:24~ r:12 …": keys or a rest, divisions, tied to what follows.
std::string text(const std::vector<ScoreChord>& chords)
{
    std::string text;
    for (const ScoreChord& chord : chords) {
        text += text.empty() ? "" : " ";
        text += chord.beginsTriplet ? "[" : "";
        text += chord.keys.empty() ? "r" : "";
        for (const ScoreChord::Key& key : chord.keys) {
            text += &key == chord.keys.data() ? "" : "+";
            text += std::to_string(key.pitch.midi);
        }
        text += ':';
        text += std::to_string(chord.value.length());
        text += chord.tiedToNext ? "~" : "";
        text += chord.endsTriplet ? "]" : "";
    }
    return text;
}

std::vector<std::string> handIn(const Score& score, Hand hand)
{
    std::vector<std::string> bars;
    for (const ScoreBar& bar : score.bars)
        bars.push_back(text(bar.hands[static_cast<std::size_t>(hand)]));
    return bars;
}

NoteList randomNotes(unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> beat(-3, 60);
    std::exponential_distribution<double> length(1);
    NoteList notes;
    for (int i = 0; i < 300; ++i)
        notes.push_back(
            at(beat(random), 0.05 + length(random), 21 + static_cast<int>(random() % 88)));
    return tidied(notes);
}

TEST(Score, SpellsNotesByTheKeyInWhichTheyAre)
{
    NoteList notes;
    for (int i = 0; i < 240; ++i) { // scales of C major, and of E major in the middle
        constexpr std::array kScale{0, 2, 4, 5, 7, 9, 11, 12, 11, 9, 7, 5, 4, 2, 0};
        const int tonic = i >= 90 && i < 150 ? 64 : 60;
        notes.push_back(at(0.5 * i, 0.5, tonic + kScale[static_cast<std::size_t>(i % 15)]));
    }
    const Score score = scoreOf(notes, evenGrid(124));
    EXPECT_EQ(score.key, KeySignature{});
    int sharps = 0;
    for (const ScoreBar& bar : score.bars)
        for (const ScoreChord& chord : bar.hands[0])
            for (const ScoreChord::Key& key : chord.keys)
                if (key.pitch.midi == 75) {
                    EXPECT_EQ(key.spelling, (Spelling{'D', 1, 5}));
                    ++sharps;
                }
    EXPECT_GT(sharps, 4);
}

TEST(Score, ChromaticNotesThatLeadUpAreWrittenSo)
{
    NoteList notes;
    for (const int pitch : {60, 62, 64, 65, 67, 65, 64, 62, 60, 64, 67, 72, 76, 75, 76,
                            75, 76, 74, 75, 74, 75, 76, 72, 71, 69, 67, 65, 64, 62, 60})
        notes.push_back(at(0.5 * static_cast<double>(notes.size()), 0.5, pitch));
    for (const int beat : {15, 16, 17})
        for (const int pitch : {72, beat == 16 ? 75 : 76, 79})
            notes.push_back(at(beat, 1, pitch));
    std::string steps;
    for (const ScoreBar& bar : scoreOf(notes, evenGrid(20)).bars)
        for (const ScoreChord& chord : bar.hands[0])
            for (const ScoreChord::Key& key : chord.keys)
                if (key.pitch.midi == 75)
                    steps += key.spelling.step;
    EXPECT_EQ(steps, "DDEDE") << "E flat before D, and in C minor";
}

TEST(Score, GraceNotesStandBeforeTheirChord)
{
    const Score score = scoreOf(
        {at(0, 1, 60), at(0.88, 0.1, 63), at(1, 4, 64), at(1, 4, 67), at(5, 3, 60)}, evenGrid(9));
    EXPECT_THAT(handIn(score, Hand::Right),
                testing::ElementsAre("60:24 64+67:72~", "64+67:24 60:72"));
    const auto& chords = score.bars[0].hands[0];
    EXPECT_THAT(chords[0].graces, testing::IsEmpty());
    ASSERT_THAT(chords[1].graces, testing::SizeIs(1));
    EXPECT_EQ(chords[1].graces[0].pitch, Pitch{63});
    EXPECT_EQ(chords[1].graces[0].spelling, (Spelling{'D', 1, 4})) << "as it leads up";
    EXPECT_THAT(score.bars[1].hands[0][0].graces, testing::IsEmpty()) << "tied to it";
}

TEST(Score, WritesEachHandInItsBars)
{
    const Score score = scoreOf(
        {at(0, 1, 72), at(0, 4, 48), at(1, 1, 74), at(2, 0.5, 76), at(2.5, 1.5, 77), at(4, 4, 79)},
        evenGrid(9));
    ASSERT_THAT(score.bars, testing::SizeIs(2));
    EXPECT_THAT(handIn(score, Hand::Right),
                testing::ElementsAre("72:24 74:24 76:12 77:36", "79:96"));
    EXPECT_THAT(handIn(score, Hand::Left), testing::ElementsAre("48:96", ""));
    EXPECT_EQ(score.bars[0].number, 1);
    EXPECT_NEAR(score.beatsPerMinute, 120, 1e-9);
}

TEST(Score, AnUpbeatIsAShortBarBeforeTheFirst)
{
    const Score score = scoreOf({at(-1, 1, 67), at(0, 3, 72), at(0, 3, 48)}, evenGrid(8, 3, 1));
    ASSERT_THAT(score.bars, testing::SizeIs(2));
    EXPECT_EQ(score.bars[0].number, 0);
    EXPECT_EQ(score.bars[0].length, 24);
    EXPECT_EQ(score.bars[0].start, 48);
    EXPECT_EQ(score.bars[1].number, 1);
    EXPECT_EQ(score.bars[1].length, 72);
    EXPECT_THAT(handIn(score, Hand::Right), testing::ElementsAre("67:24", "72:72"));
}

TEST(Score, AFullBarIsNoUpbeat)
{
    std::vector<int> numbers;
    for (const ScoreBar& bar : scoreOf({at(-4, 4, 67), at(0, 4, 72)}, evenGrid(12)).bars)
        numbers.push_back(bar.number);
    EXPECT_THAT(numbers, testing::ElementsAre(1, 2)) << "though it is before the grid's first";
}

TEST(Score, TheLastChordsEndInTheLastBar)
{
    const Score score = scoreOf({at(0, 20, 40), at(4, 9, 72)}, evenGrid(30));
    EXPECT_THAT(handIn(score, Hand::Right), testing::ElementsAre("", "72:96"));
    EXPECT_THAT(handIn(score, Hand::Left), testing::ElementsAre("40:96~", "40:96"));
    EXPECT_THAT(handIn(scoreOf({at(0, 2.6, 72)}, evenGrid(9)), Hand::Right),
                testing::ElementsAre("72:72 r:24"));
    EXPECT_THAT(handIn(scoreOf({at(0, 3.2, 72)}, evenGrid(9)), Hand::Right),
                testing::ElementsAre("72:96"))
        << "with a beat";
}

TEST(Score, MarksItsTempoAndWhereThatChanges)
{
    BeatGrid grid = evenGrid(40);
    for (std::size_t beat = 40; beat < 80; ++beat)
        grid.beats.push_back(grid.beats.back() + 2 * kBeat);
    NoteList notes;
    for (const Seconds beat : grid.beats)
        notes.push_back({beat, beat + kBeat / 2, Pitch{72}, 64});
    std::vector<std::pair<int, long>> marks;
    for (const ScoreBar& bar : scoreOf(notes, grid).bars)
        if (bar.tempo > 0)
            marks.emplace_back(bar.number, std::lround(bar.tempo));
    EXPECT_THAT(marks, testing::ElementsAre(std::pair(1, 120L), std::pair(11, 60L)));
}

TEST(Score, BarsAreCutShortWhereTheyAreCountedAnew)
{
    NoteList notes;
    for (int beat = -1; beat < 13; ++beat)
        notes.push_back(at(beat, 1, 72));
    BeatGrid grid = evenGrid(14, 4, 1);
    grid.downbeats = {1, 7};
    std::vector<std::pair<int, int>> bars;
    for (const ScoreBar& bar : scoreOf(notes, grid).bars)
        bars.emplace_back(bar.number, bar.length / 24);
    EXPECT_THAT(bars, testing::ElementsAre(std::pair(0, 1), std::pair(1, 4), std::pair(2, 2),
                                           std::pair(3, 4), std::pair(4, 4)));
}

TEST(Score, NotesAreTiedOverTheBarLine)
{
    const Score score = scoreOf({at(0, 3, 71), at(3, 3, 72), at(6, 1, 74)}, evenGrid(12));
    EXPECT_THAT(handIn(score, Hand::Right),
                testing::ElementsAre("71:72 72:24~", "72:48 74:24 r:24"));
    EXPECT_TRUE(score.bars[1].hands[0][0].tiedToPrevious);
}

TEST(Score, ShortRestsAreNotWrittenLongOnesAre)
{
    const Score score = scoreOf({at(0, 0.6, 72), at(1, 0.3, 74), at(4, 1, 76)}, evenGrid(9));
    EXPECT_THAT(handIn(score, Hand::Right),
                testing::ElementsAre("72:24 74:12 r:12 r:48", "76:24 r:24 r:48"));
}

TEST(Score, ABeatInTripletsIsBracketed)
{
    NoteList notes{at(1 / 3.0, 0.3, 74), at(2 / 3.0, 0.3, 76)};
    for (int beat = 0; beat < 8; ++beat)
        for (int half = 0; half < (beat == 0 ? 1 : 2); ++half)
            notes.push_back(at(beat + half * 0.5, 0.5, 72));
    const Score score = scoreOf(tidied(notes), evenGrid(9));
    EXPECT_EQ(handIn(score, Hand::Right)[0],
              "[72:8 74:8 76:8] 72:12 72:12 72:12 72:12 72:12 72:12");
}

TEST(Score, WithoutNotesIsOneBar)
{
    const Score score = scoreOf({}, {});
    ASSERT_THAT(score.bars, testing::SizeIs(1));
    EXPECT_EQ(score.bars[0].length, 96);
}

class RandomScore : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomScore, FillsItsBarsAndTiesWhatGoesOn)
{
    for (const int beatsPerBar : {2, 3, 4, 7}) {
        const Score score = scoreOf(randomNotes(GetParam()), evenGrid(64, beatsPerBar, 1));
        for (const std::size_t hand : {0, 1}) {
            const ScoreChord* previous = nullptr;
            bool inTriplet = false;
            for (const ScoreBar& bar : score.bars) {
                int sum = 0;
                for (const ScoreChord& chord : bar.hands[hand]) {
                    sum += chord.value.length();
                    EXPECT_EQ(chord.value.length() % (chord.value.triplet ? 4 : 3), 0);
                    EXPECT_EQ(chord.tiedToPrevious, previous != nullptr && previous->tiedToNext);
                    inTriplet = inTriplet || chord.beginsTriplet;
                    EXPECT_EQ(chord.value.triplet, inTriplet);
                    inTriplet = inTriplet && !chord.endsTriplet;
                    previous = &chord;
                }
                EXPECT_TRUE(sum == bar.length || sum == 0);
            }
            EXPECT_FALSE(previous != nullptr && previous->tiedToNext);
        }
    }
}

TEST_P(RandomScore, HoldsEveryPitchAsOftenAsItIsStruckApart)
{
    const NoteList notes = randomNotes(GetParam());
    const Score score = scoreOf(notes, evenGrid(64));
    std::multiset<int> written;
    for (const ScoreBar& bar : score.bars)
        for (const auto& hand : bar.hands)
            for (const ScoreChord& chord : hand)
                for (const auto& keys : {chord.graces, chord.keys})
                    for (const ScoreChord::Key& key : keys)
                        if (!chord.tiedToPrevious)
                            written.insert(key.pitch.midi);
    std::multiset<int> struck;
    for (std::size_t i = 0; i < notes.size(); ++i)
        struck.insert(notes[i].pitch.midi);
    EXPECT_TRUE(std::ranges::includes(struck, written));
    EXPECT_GE(written.size() + 6, struck.size()) << "few are so near that they are one";
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomScore, testing::Range(1U, 6U));

} // namespace
} // namespace rollwright
