#include "core/score/LocalKeys.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include <gmock/gmock.h>

#include "core/base/FloorDivision.h"

namespace rollwright {
namespace {

/// Scales up and down with the triad of their tonic, twelve seconds of them.
void addKey(NoteList& notes, int tonic, bool minor)
{
    const std::vector<int> major{0, 2, 4, 5, 7, 9, 11, 12, 11, 9, 7, 5, 4, 2};
    const std::vector<int> harmonic{0, 2, 3, 5, 7, 8, 11, 12, 11, 8, 7, 5, 3, 2};
    const std::vector<int>& scale = minor ? harmonic : major;
    Seconds now = notes.empty() ? Seconds(0) : notes.back().onset + Seconds(0.25);
    for (std::size_t i = 0; i < 48; ++i) {
        if (i % scale.size() == 0)
            for (const int degree : {0, minor ? 3 : 4, 7})
                notes.push_back({now, now + Seconds(1), Pitch{tonic - 12 + degree}, 64});
        const int pitch = tonic + scale[i % scale.size()];
        notes.push_back({now, now + Seconds(0.2), Pitch{pitch}, 64});
        now += Seconds(0.25);
    }
}

/// The letters and signs of the pitches of a class, without doubles, in order of their first note;
/// of those after two seconds and before the last two of each addition.
std::vector<std::string> namesOf(int pitchClass, const NoteList& notes)
{
    constexpr double kLength = 12;
    constexpr double kEdge = 2;
    const std::vector<KeySignature> keys = localKeysOf(notes, keyOf(notes));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const double within = std::fmod(notes[i].onset.count(), kLength);
        if (floorRemainder(notes[i].pitch.midi, 12) != pitchClass || within < kEdge ||
            within > kLength - kEdge)
            continue;
        const Spelling spelling = spelled(notes[i].pitch, keys[i]);
        const char sign = spelling.alter == 0 ? ' ' : spelling.alter > 0 ? '#' : 'b';
        const std::string name{spelling.step, sign};
        if (std::ranges::count(names, name) == 0)
            names.push_back(name);
    }
    return names;
}

TEST(LocalKeys, ANoteIsSpelledByTheKeyInWhichItIs)
{
    NoteList notes;
    addKey(notes, 60, false);
    addKey(notes, 64, false);
    addKey(notes, 60, false);
    ASSERT_EQ(keyOf(notes), KeySignature{});
    EXPECT_THAT(namesOf(3, notes), testing::ElementsAre("D#")) << "in E major";
    notes.clear();
    addKey(notes, 60, false);
    addKey(notes, 68, false);
    addKey(notes, 60, false);
    EXPECT_THAT(namesOf(1, notes), testing::ElementsAre("Db")) << "in A flat major";
}

TEST(LocalKeys, TheMinorOfDFlatIsThatOfCSharp)
{
    NoteList notes;
    addKey(notes, 61, false);
    addKey(notes, 61, true);
    addKey(notes, 61, false);
    ASSERT_EQ(keyOf(notes), (KeySignature{-5, false}));
    EXPECT_THAT(namesOf(1, notes), testing::ElementsAre("Db", "C#"));
    EXPECT_THAT(namesOf(4, notes), testing::ElementsAre("E ")) << "not F flat";
}

TEST(LocalKeys, AForeignNoteIsNoOtherKey)
{
    NoteList notes;
    addKey(notes, 60, false);
    notes[20].pitch.midi = 66;
    EXPECT_THAT(localKeysOf(notes, keyOf(notes)), testing::Each(KeySignature{}));
}

TEST(LocalKeys, WhatIsStruckTogetherHasOneKey)
{
    std::mt19937 random(3);
    NoteList notes;
    for (int i = 0; i < 300; ++i)
        for (int k = 0; k < 3; ++k) {
            const Seconds onset = Seconds(0.31 * i) + Seconds(0.02 * k);
            const int pitch = 40 + static_cast<int>(random() % 40);
            notes.push_back({onset, onset + Seconds(0.2), Pitch{pitch}, 64});
        }
    const std::vector<KeySignature> keys = localKeysOf(notes, keyOf(notes));
    ASSERT_EQ(keys.size(), notes.size());
    for (std::size_t i = 0; i < notes.size(); ++i) {
        EXPECT_EQ(keys[i], keys[i - i % 3]);
        EXPECT_LE(std::abs(keys[i].fifths), 7);
    }
}

TEST(LocalKeys, NoNotesNoKeys)
{
    EXPECT_TRUE(localKeysOf({}, {}).empty());
}

} // namespace
} // namespace rollwright
