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
constexpr int kMostFlats = 5;  ///< of a major key; a minor one may have six
constexpr Seconds kLongest{2}; ///< that a note counts: what the pedal holds says little more
using Profile = std::array<double, kPitchClasses>;

constexpr Profile kMajor{6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
constexpr Profile kMinor{6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17};

/// Fifths above C, from `lowest` on; the same pitch class comes back after twelve.
int onLineOfFifths(int pitchClass, int lowest)
{
    constexpr int kSemitonesPerFifth = 7; // its own inverse modulo 12
    return lowest + floorRemainder(kSemitonesPerFifth * pitchClass - lowest, kPitchClasses);
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
    Profile heard{};
    for (const Note& note : notes)
        heard[static_cast<std::size_t>(floorRemainder(note.pitch.midi, kPitchClasses))] +=
            std::min(note.duration(), kLongest).count();
    heard = centred(heard);
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
