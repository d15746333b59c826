#include "core/score/KeySignature.h"

#include <string>

#include <gtest/gtest.h>

namespace rollwright {

static void PrintTo(const KeySignature& key, std::ostream* out)
{
    *out << key.fifths << (key.minor ? " minor" : " major");
}

namespace {

/// A scale up and down, then its tonic triad.
NoteList piece(int tonic, bool minor)
{
    const std::vector<int> major{0, 2, 4, 5, 7, 9, 11, 12, 11, 9, 7, 5, 4, 2, 0, 4, 7, 12};
    const std::vector<int> harmonic{0, 2, 3, 5, 7, 8, 11, 12, 11, 8, 7, 5, 3, 2, 0, 3, 7, 12};
    NoteList notes;
    Seconds now{0};
    for (const int degree : minor ? harmonic : major) {
        notes.push_back({now, now + Seconds(0.4), Pitch{tonic + degree}, 64});
        now += Seconds(0.5);
    }
    return notes;
}

std::string name(int pitch, KeySignature key)
{
    const Spelling spelling = spelled(Pitch{pitch}, key);
    const std::string sign(static_cast<std::size_t>(std::abs(spelling.alter)),
                           spelling.alter > 0 ? '#' : 'b');
    return spelling.step + sign + std::to_string(spelling.octave);
}

TEST(KeySignature, IsFoundFromEveryTonic)
{
    constexpr std::array kMajor{0, -5, 2, -3, 4, -1, 6, 1, -4, 3, -2, 5};
    constexpr std::array kMinor{-3, 4, -1, -6, 1, -4, 3, -2, 5, 0, -5, 2};
    for (int tonic = 0; tonic < 12; ++tonic) {
        const auto i = static_cast<std::size_t>(tonic);
        EXPECT_EQ(keyOf(piece(60 + tonic, false)), (KeySignature{kMajor[i], false}));
        EXPECT_EQ(keyOf(piece(60 + tonic, true)), (KeySignature{kMinor[i], true}));
    }
    EXPECT_EQ(keyOf({}), KeySignature{});
}

TEST(KeySignature, IsThatOfBeginningAndEndOverABusyMiddle)
{
    NoteList notes;
    Seconds now{0};
    const auto play = [&](int tonic, int count, double step) {
        for (int i = 0; i < count; ++i, now += Seconds(step)) {
            constexpr std::array kScale{0, 2, 4, 5, 7, 9, 11, 12, 11, 9, 7, 5, 4, 2};
            const int degree = kScale[static_cast<std::size_t>(i) % kScale.size()];
            notes.push_back({now, now + Seconds(step), Pitch{tonic + degree}, 64});
        }
    };
    play(60, 60, 0.5);
    play(67, 1000, 0.12);
    play(60, 60, 0.5);
    EXPECT_EQ(keyOf(notes), KeySignature{});
}

TEST(Spelling, FollowsTheKey)
{
    EXPECT_EQ(name(60, {}), "C4");
    EXPECT_EQ(name(66, {}), "F#4");
    EXPECT_EQ(name(70, {}), "Bb4");
    EXPECT_EQ(name(70, {2, true}), "A#4") << "the leading note of b minor";
    EXPECT_EQ(name(68, {0, true}), "G#4") << "the leading note of a minor";
    EXPECT_EQ(name(63, {0, true}), "D#4") << "leads to its fifth";
    EXPECT_EQ(name(70, {0, true}), "Bb4");
    EXPECT_EQ(name(68, {-4, false}), "Ab4");
    EXPECT_EQ(name(59, {-6, true}), "Cb4") << "in the octave of its letter";
    EXPECT_EQ(name(60, {6, false}), "B#3");
    EXPECT_EQ(name(21, {}), "A0");
    EXPECT_EQ(name(108, {}), "C8");
}

TEST(Spelling, ALeadingNoteIsWrittenOnTheStepBelow)
{
    EXPECT_EQ(leadingTo({'G', 0, 4}), (Spelling{'F', 1, 4}));
    EXPECT_EQ(leadingTo({'C', 0, 4}), (Spelling{'B', 0, 3}));
    EXPECT_EQ(leadingTo({'A', -1, 4}), (Spelling{'G', 0, 4}));
    EXPECT_EQ(leadingTo({'F', 1, 4}), (Spelling{'E', 1, 4}));
    EXPECT_EQ(leadingTo({'D', 1, 4}), (Spelling{'C', 2, 4}));
}

TEST(Spelling, IsThePitchInEveryKey)
{
    const std::string steps = "C D EF G A B";
    for (int fifths = -6; fifths <= 6; ++fifths)
        for (const bool minor : {false, true})
            for (int pitch = 21; pitch <= 108; ++pitch) {
                const Spelling spelling = spelled(Pitch{pitch}, {fifths, minor});
                const int semitone = static_cast<int>(steps.find(spelling.step));
                EXPECT_EQ(12 * (spelling.octave + 1) + semitone + spelling.alter, pitch);
                EXPECT_LE(std::abs(spelling.alter), 2);
            }
}

} // namespace
} // namespace rollwright
