#include "core/score/LocalKeys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

#include "core/base/FloorDivision.h"
#include "core/notes/Chords.h"
#include "core/score/KeyProfile.h"

namespace rollwright {

namespace {

constexpr Seconds kFrame{0.5};
constexpr Seconds kAround{1.5}; ///< of the middle of a frame, what tells its key

// Costs beside a correlation a frame.
constexpr double kChange = 0.3;
constexpr double kFifth = 0.25;    ///< of a change, more for each fifth between the keys
constexpr double kMostChange = 2;  ///< of a change
constexpr double kFromHome = 0.02; ///< a frame and fifth
constexpr double kRemote = 0.1;    ///< a frame and accidental of the signature beyond five
constexpr int kManySharps = 5;

constexpr int kMostSharps = 7;
constexpr std::size_t kKeys = 2 * (2 * kMostSharps + 1);
using Scores = std::array<double, kKeys>;
using Origins = std::array<std::uint8_t, kKeys>;

KeySignature keyAt(std::size_t state)
{
    return {static_cast<int>(state / 2) - kMostSharps, state % 2 == 1};
}

int tonicOf(KeySignature key)
{
    constexpr int kSemitonesPerFifth = 7;
    constexpr int kToMinor = 3; // fifths up
    return floorRemainder(kSemitonesPerFifth * (key.fifths + (key.minor ? kToMinor : 0)),
                          kPitchClasses);
}

double change(KeySignature from, KeySignature to)
{
    if (from == to)
        return 0;
    return kChange * std::min(1 + kFifth * std::abs(from.fifths - to.fifths), kMostChange);
}

PitchClasses strokesBetween(const NoteList& notes, Seconds begin, Seconds end)
{
    PitchClasses strokes{};
    for (auto note = std::ranges::lower_bound(notes, begin, {}, &Note::onset);
         note != notes.end() && note->onset < end; ++note)
        ++strokes[static_cast<std::size_t>(floorRemainder(note->pitch.midi, kPitchClasses))];
    return strokes;
}

Scores fitOf(const PitchClasses& strokes, KeySignature home)
{
    Scores fit{};
    for (std::size_t state = 0; state < kKeys; ++state) {
        const KeySignature key = keyAt(state);
        fit[state] = likeness(strokes, tonicOf(key), key.minor) -
                     kFromHome * std::abs(key.fifths - home.fifths) -
                     kRemote * std::max(0, std::abs(key.fifths) - kManySharps);
    }
    return fit;
}

/// One frame on: where each key comes from.
Origins step(Scores& scores, const Scores& fit)
{
    Origins from{};
    Scores next{};
    for (std::size_t to = 0; to < kKeys; ++to) {
        double most = -std::numeric_limits<double>::infinity();
        for (std::size_t before = 0; before < kKeys; ++before) {
            const double score = scores[before] - change(keyAt(before), keyAt(to));
            if (score > most) {
                most = score;
                from[to] = static_cast<std::uint8_t>(before);
            }
        }
        next[to] = most + fit[to];
    }
    scores = next;
    return from;
}

/// Expects notes.
std::vector<KeySignature> keysOfFrames(const NoteList& notes, KeySignature home)
{
    const Seconds begin = notes.front().onset;
    const auto count = static_cast<std::size_t>((notes.back().onset - begin) / kFrame) + 1;
    Scores scores{};
    std::vector<Origins> from;
    for (std::size_t frame = 0; frame < count; ++frame) {
        const Seconds middle = begin + (static_cast<double>(frame) + 0.5) * kFrame;
        const PitchClasses strokes = strokesBetween(notes, middle - kAround, middle + kAround);
        from.push_back(step(scores, fitOf(strokes, home)));
    }
    std::vector<KeySignature> keys(count);
    auto state = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    for (std::size_t frame = count; frame-- > 0; state = from[frame][state])
        keys[frame] = keyAt(state);
    return keys;
}

} // namespace

std::vector<KeySignature> localKeysOf(const NoteList& notes, KeySignature home)
{
    if (notes.empty())
        return {};
    const std::vector<KeySignature> frames = keysOfFrames(notes, home);
    std::vector<KeySignature> keys;
    for (const Chord& chord : chordsOf(notes)) {
        const auto frame = static_cast<std::size_t>((chord.time - notes.front().onset) / kFrame);
        keys.insert(keys.end(), chord.notes, frames[std::min(frame, frames.size() - 1)]);
    }
    return keys;
}

} // namespace rollwright
