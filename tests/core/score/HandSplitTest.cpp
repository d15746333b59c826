#include "core/score/HandSplit.h"

#include <string>

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

TEST(HandSplit, NoNotesNoHands)
{
    EXPECT_TRUE(handsOf({}).empty());
}

} // namespace
} // namespace rollwright
