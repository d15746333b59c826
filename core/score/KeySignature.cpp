#include "core/score/KeySignature.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>

#include "core/base/FloorDivision.h"

namespace rollwright {

namespace {

constexpr int kPitchClasses = 12;
constexpr int kMostFlats = 5; ///< of a major key; a minor one may have six
using Profile = std::array<double, kPitchClasses>;

constexpr Profile kMajor{.748, .060, .488, .082, .670, .460, .096, .715, .104, .366, .057, .400};
constexpr Profile kMinor{.712, .084, .474, .618, .049, .460, .105, .747, .404, .067, .133, .330};

/// A signature is that of the beginning, and most pieces end in the key in which they began: notes
/// there count more.
constexpr Seconds kBeginning{20};
constexpr Seconds kEnding{15};
constexpr double kThere = 3;

/// Fifths above C, from `lowest` on; the same pitch class comes back after twelve.
int onLineOfFifths(int pitchClass, int lowest)
{
    constexpr int kSemitonesPerFifth = 7; // its own inverse modulo 12
    return lowest + floorRemainder(kSemitonesPerFifth * pitchClass - lowest, kPitchClasses);
}

Profile strokesByPitchClass(const NoteList& notes)
{
    Profile strokes{};
    for (const Note& note : notes) {
        const bool begins = note.onset < notes.front().onset + kBeginning;
        const bool ends = note.onset > notes.back().onset - kEnding;
        strokes[static_cast<std::size_t>(floorRemainder(note.pitch.midi, kPitchClasses))] +=
            1 + (begins ? kThere : 0) + (ends ? kThere : 0);
    }
    return strokes;
}

Profile centred(Profile profile)
{
    const double mean = std::accumulate(profile.begin(), profile.end(), 0.0) / kPitchClasses;
    for (double& value : profile)
        value -= mean;
    return profile;
}

double correlation(const Profile& heard, const Profile& expected, int tonic)
{
    const Profile centre = centred(expected);
    double product = 0;
    double square = 0;
    for (int i = 0; i < kPitchClasses; ++i) {
        const auto degree = static_cast<std::size_t>(i);
        product += centre[degree] * heard[static_cast<std::size_t>((i + tonic) % kPitchClasses)];
        square += centre[degree] * centre[degree];
    }
    return product / std::sqrt(square);
}

} // namespace

KeySignature keyOf(const NoteList& notes)
{
    const Profile heard = centred(strokesByPitchClass(notes));
    KeySignature best;
    double most = 0;
    for (const bool minor : {false, true})
        for (int tonic = 0; tonic < kPitchClasses; ++tonic) {
            const double likeness = correlation(heard, minor ? kMinor : kMajor, tonic);
            constexpr int kRelativeMajor = 3;
            if (likeness > most) {
                const int major = minor ? tonic + kRelativeMajor : tonic;
                best = {onLineOfFifths(major, -kMostFlats - (minor ? 1 : 0)), minor};
                most = likeness;
            }
        }
    return best;
}

Spelling spelled(Pitch pitch, KeySignature key)
{
    constexpr std::string_view kSteps = "FCGDAEB"; // from a fifth below C on
    constexpr std::array kSemitones{5, 0, 7, 2, 9, 4, 11};
    constexpr int kSteps7 = 7;
    const int lowest = key.fifths - (key.minor ? 2 : 4);
    const int fifths = onLineOfFifths(floorRemainder(pitch.midi, kPitchClasses), lowest) + 1;
    const auto step = static_cast<std::size_t>(floorRemainder(fifths, kSteps7));
    const int alter = (fifths - static_cast<int>(step)) / kSteps7;
    const int octave = (pitch.midi - alter - kSemitones[step]) / kPitchClasses - 1;
    return {kSteps[step], alter, octave};
}

} // namespace rollwright
