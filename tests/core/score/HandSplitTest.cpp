#include "core/score/HandSplit.h"

#include <map>
#include <random>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

struct Line {
    std::vector<int> pitches;
    double step;
    double start = 0;
};

NoteList played(std::initializer_list<Line> lines)
{
    NoteList notes;
    for (const auto& [pitches, step, start] : lines)
        for (std::size_t i = 0; i < pitches.size(); ++i) {
            const Seconds onset(start + static_cast<double>(i) * step);
            notes.push_back({onset, onset + Seconds(step), Pitch{pitches[i]}, 64});
        }
    return tidied(notes);
}

/// "L48 R64 …", in order of time and pitch.
std::string handsIn(const NoteList& notes)
{
    std::string text;
    const std::vector<Hand> hands = handsOf(notes);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        text += hands[i] == Hand::Left ? 'L' : 'R';
        text += std::to_string(notes[i].pitch.midi);
        text += ' ';
    }
    return text;
}

TEST(HandSplit, AMelodyOverItsBassIsRightOverLeft)
{
    EXPECT_EQ(handsIn(played({{{72, 74, 76}, 0.5}, {{48, 52, 55}, 0.5}})),
              "L48 R72 L52 R74 L55 R76 ");
}

TEST(HandSplit, AnAccompanimentAboveMiddleCIsStillTheLeftHands)
{
    const NoteList notes = played({{{79, 81, 83, 84}, 1}, {{60, 67, 64, 67, 60, 67, 64, 67}, 0.5}});
    const std::vector<Hand> hands = handsOf(notes);
    for (std::size_t i = 0; i < notes.size(); ++i)
        EXPECT_EQ(hands[i] == Hand::Left, notes[i].pitch.midi < 70) << notes[i].pitch.name();
}

TEST(HandSplit, AMelodyBelowMiddleCIsTheRightHandsOverALowBass)
{
    const NoteList notes = played({{{55, 57, 59, 57}, 1}, {{33, 40, 36, 40, 33, 40, 36, 40}, 0.5}});
    const std::vector<Hand> hands = handsOf(notes);
    for (std::size_t i = 0; i < notes.size(); ++i)
        EXPECT_EQ(hands[i] == Hand::Left, notes[i].pitch.midi < 50) << notes[i].pitch.name();
}

TEST(HandSplit, AScaleThroughTheKeyboardChangesHandsOnce)
{
    std::vector<int> scale;
    for (int pitch = 36; pitch <= 84; pitch += 2)
        scale.push_back(pitch);
    const std::string hands = handsIn(played({{scale, 0.12}}));
    EXPECT_LT(hands.rfind('L'), hands.find('R'));
}

TEST(HandSplit, AHandReachesNoFurtherThanItCan)
{
    // Wide chords in both hands, so close that the split by middle C would ask for a twelfth.
    EXPECT_EQ(handsIn(played({{{43}, 1}, {{50}, 1}, {{55}, 1}, {{64}, 1}, {{67}, 1}, {{71}, 1}})),
              "L43 L50 L55 R64 R67 R71 ");
}

/// Chords of two hands that can be played, with leaps between them.
TEST(HandSplit, AHandGraspsNoMoreThanItCan)
{
    std::mt19937 random(5);
    const auto below = [&](int end) { return static_cast<int>(random() % unsigned(end)); };
    NoteList notes;
    for (int i = 0; i < 400; ++i) {
        const int left = 30 + below(30);
        const int right = left + 14 + below(20);
        const Seconds onset(0.5 * i);
        for (const int lowest : {left, right})
            for (const int above : {0, 5 + below(3), 12})
                notes.push_back({onset, onset + Seconds(0.4), Pitch{lowest + above}, 64});
    }
    notes = tidied(notes);
    const std::vector<Hand> hands = handsOf(notes);
    std::map<std::pair<Seconds, Hand>, std::vector<int>> chords;
    for (std::size_t i = 0; i < notes.size(); ++i)
        chords[{notes[i].onset, hands[i]}].push_back(notes[i].pitch.midi);
    for (const auto& [when, pitches] : chords) {
        EXPECT_LE(pitches.back() - pitches.front(), 16) << when.first.count();
        EXPECT_LE(pitches.size(), 5U) << when.first.count();
    }
}

TEST(HandSplit, AHandHasFiveFingers)
{
    EXPECT_EQ(handsIn(played({{{72, 74, 76, 77, 79, 83}, 0.001}})), "L72 L74 R76 R77 R79 R83 ");
}

TEST(HandSplit, AKeyThatIsStruckAgainStaysInItsHand)
{
    EXPECT_EQ(handsIn(played({{{55, 50}, 0.2}, {{63, 63, 63, 63}, 0.2}, {{71, 72, 71, 75}, 0.2}})),
              "L55 R63 R71 L50 R63 R72 R63 R71 R63 R75 ");
}

TEST(HandSplit, AHandMovesMoreWhereItHasTime)
{
    const auto chords = [](double step) {
        return played(
            {{{63, 63, 63}, step}, {{70}, step}, {{54}, step, step}, {{79}, step, 2 * step}});
    };
    EXPECT_EQ(handsIn(chords(1)), "R63 R70 L54 R63 L63 R79 ");
    EXPECT_EQ(handsIn(chords(0.2)), "L63 R70 L54 L63 L63 R79 ");
}

TEST(HandSplit, NoNotesNoHands)
{
    EXPECT_TRUE(handsOf({}).empty());
}

} // namespace
} // namespace rollwright
