#include "core/score/LocalKeys.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "core/base/FloorDivision.h"
#include "core/notes/Chords.h"
#include "core/score/CheapestWalk.h"
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

/// What it costs a frame with these strokes to be in each key.
std::vector<double> costsOf(const PitchClasses& strokes, KeySignature home)
{
    std::vector<double> costs(kKeys);
    for (std::size_t state = 0; state < kKeys; ++state) {
        const KeySignature key = keyAt(state);
        costs[state] = -(likeness(strokes, tonicOf(key), key.minor) -
                         kFromHome * std::abs(key.fifths - home.fifths) -
                         kRemote * std::max(0, std::abs(key.fifths) - kManySharps));
    }
    return costs;
}

CostTable changes()
{
    CostTable table(kKeys, std::vector<double>(kKeys));
    for (std::size_t from = 0; from < kKeys; ++from)
        for (std::size_t to = 0; to < kKeys; ++to)
            table[from][to] = change(keyAt(from), keyAt(to));
    return table;
}

/// Expects notes.
std::vector<KeySignature> keysOfFrames(const NoteList& notes, KeySignature home)
{
    const Seconds begin = notes.front().onset;
    const auto count = static_cast<std::size_t>((notes.back().onset - begin) / kFrame) + 1;
    CostTable costs;
    for (std::size_t frame = 0; frame < count; ++frame) {
        const Seconds middle = begin + (static_cast<double>(frame) + 0.5) * kFrame;
        costs.push_back(costsOf(strokesBetween(notes, middle - kAround, middle + kAround), home));
    }
    std::vector<KeySignature> keys;
    std::ranges::transform(cheapestWalk(costs, changes()), std::back_inserter(keys), keyAt);
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
