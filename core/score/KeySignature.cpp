#include "core/score/KeySignature.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/FloorDivision.h"
#include "core/score/KeyProfile.h"

namespace rollwright {

namespace {

constexpr std::string_view kSteps = "FCGDAEB"; ///< on the line of fifths, from one below C on
constexpr int kStepCount = 7;
constexpr int kMostFlats = 5; ///< of a major key; a minor one may have six

/// A signature is that of the beginning, and most pieces end in the key in which they began: these
/// count, too, however long and busy what lies between them is.
constexpr Seconds kBeginning{20};
constexpr Seconds kEnding{15};
constexpr double kBeginningWeight = 0.5; ///< beside the whole piece
constexpr double kEndingWeight = 0.4;

/// Fifths above C, from `lowest` on; the same pitch class comes back after twelve.
int onLineOfFifths(int pitchClass, int lowest)
{
    constexpr int kSemitonesPerFifth = 7; // its own inverse modulo 12
    return lowest + floorRemainder(kSemitonesPerFifth * pitchClass - lowest, kPitchClasses);
}

/// The share of each pitch class in the strokes between two times, times `weight`.
void addShares(const NoteList& notes, Seconds begin, Seconds end, double weight,
               PitchClasses& shares)
{
    const auto first = std::ranges::lower_bound(notes, begin, {}, &Note::onset);
    const auto last = std::ranges::upper_bound(notes, end, {}, &Note::onset);
    for (auto note = first; note != last; ++note)
        shares[static_cast<std::size_t>(floorRemainder(note->pitch.midi, kPitchClasses))] +=
            weight / static_cast<double>(last - first);
}

PitchClasses sharesOf(const NoteList& notes)
{
    PitchClasses shares{};
    if (notes.empty())
        return shares;
    const Seconds begin = notes.front().onset;
    const Seconds end = notes.back().onset;
    addShares(notes, begin, end, 1, shares);
    addShares(notes, begin, begin + kBeginning, kBeginningWeight, shares);
    addShares(notes, end - kEnding, end, kEndingWeight, shares);
    return shares;
}

} // namespace

KeySignature keyOf(const NoteList& notes)
{
    const PitchClasses heard = sharesOf(notes);
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
    constexpr std::array kSemitones{5, 0, 7, 2, 9, 4, 11};
    const int lowest = key.fifths - (key.minor ? 2 : 4);
    const int fifths = onLineOfFifths(floorRemainder(pitch.midi, kPitchClasses), lowest) + 1;
    const auto step = static_cast<std::size_t>(floorRemainder(fifths, kStepCount));
    const int alter = (fifths - static_cast<int>(step)) / kStepCount;
    const int octave = (pitch.midi - alter - kSemitones[step]) / kPitchClasses - 1;
    return {kSteps[step], alter, octave};
}

Spelling leadingTo(const Spelling& note)
{
    constexpr std::size_t kFifths = 5; // C to B
    const std::size_t place = kSteps.find(note.step) + kFifths;
    return {kSteps[place % kStepCount], note.alter + static_cast<int>(place / kStepCount),
            note.octave - (note.step == 'C' ? 1 : 0)};
}

} // namespace rollwright
