#include "core/score/KeySignature.h"

#include <array>
#include <string_view>

#include "core/base/FloorDivision.h"
#include "core/score/KeyProfile.h"

namespace rollwright {

namespace {

constexpr int kMostFlats = 5; ///< of a major key; a minor one may have six

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

PitchClasses strokesByPitchClass(const NoteList& notes)
{
    PitchClasses strokes{};
    for (const Note& note : notes) {
        const bool begins = note.onset < notes.front().onset + kBeginning;
        const bool ends = note.onset > notes.back().onset - kEnding;
        strokes[static_cast<std::size_t>(floorRemainder(note.pitch.midi, kPitchClasses))] +=
            1 + (begins ? kThere : 0) + (ends ? kThere : 0);
    }
    return strokes;
}

} // namespace

KeySignature keyOf(const NoteList& notes)
{
    const PitchClasses heard = strokesByPitchClass(notes);
    KeySignature best;
    double most = 0;
    for (const bool minor : {false, true})
        for (int tonic = 0; tonic < kPitchClasses; ++tonic) {
            constexpr int kRelativeMajor = 3;
            const double like = likeness(heard, tonic, minor);
            if (like > most) {
                const int major = minor ? tonic + kRelativeMajor : tonic;
                best = {onLineOfFifths(major, -kMostFlats - (minor ? 1 : 0)), minor};
                most = like;
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
