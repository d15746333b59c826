#include "core/notes/BarCues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>

#include "core/notes/BeatGrid.h"

namespace rollwright {

namespace {

constexpr std::size_t kFewestBeats = 32; ///< in which a rhythm comes back often enough
constexpr int kParts = 4; ///< of a beat; the first begins as much before it as it ends after it
constexpr std::size_t kHarmonyBeats = 2;
constexpr Seconds kOnBeat{0.07};

using Rhythm = std::array<double, 2 * kParts>; ///< of the upper notes, then of the others
using Classes = decltype(Chord::classes);

/// 0 where there is nothing on one side.
template <typename T>
double cosine(const T& a, const T& b)
{
    const auto product = [](const T& one, const T& other) {
        return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
    };
    const double squares = product(a, a) * product(b, b);
    return squares > 0 ? product(a, b) / std::sqrt(squares) : 0;
}

/// Of each beat.
std::vector<Rhythm> rhythmsOf(const std::vector<Seconds>& beats, const std::vector<Chord>& chords)
{
    std::vector<Rhythm> rhythms(beats.size());
    for (const Chord& chord : chords) {
        const std::size_t last = beatUntil(beats, chord.time);
        const double within = (chord.time - beats[last]) / (beats[last + 1] - beats[last]);
        const double place = (static_cast<double>(last) + std::clamp(within, 0.0, 1.0)) * kParts;
        const auto part = static_cast<std::size_t>(std::lround(place));
        Rhythm& rhythm = rhythms[part / kParts];
        rhythm[part % kParts] += static_cast<double>(chord.upper);
        rhythm[part % kParts + kParts] += static_cast<double>(chord.notes - chord.upper);
    }
    for (Rhythm& rhythm : rhythms) // as a full chord says little more than a note
        std::ranges::transform(rhythm, rhythm.begin(),
                               [](double count) { return std::sqrt(count); });
    return rhythms;
}

/// The mean over all beats and those so many after them.
double likeness(const std::vector<Rhythm>& rhythms, std::size_t apart)
{
    double sum = 0;
    for (std::size_t i = apart; i < rhythms.size(); ++i)
        sum += cosine(rhythms[i], rhythms[i - apart]);
    return sum / static_cast<double>(rhythms.size() - apart);
}

std::vector<Classes> classesOf(const std::vector<Seconds>& beats, const std::vector<Chord>& chords)
{
    std::vector<Classes> classes(beats.size());
    for (const Chord& chord : chords) {
        const auto next = std::ranges::upper_bound(beats, chord.time + kOnBeat);
        if (next == beats.begin())
            continue;
        Classes& beat = classes[static_cast<std::size_t>(next - beats.begin()) - 1];
        std::ranges::transform(beat, chord.classes, beat.begin(), std::plus());
    }
    return classes;
}

/// From one beat until before another.
Classes sumOf(const std::vector<Classes>& beats, std::size_t begin, std::size_t end)
{
    Classes sum{};
    for (std::size_t beat = begin; beat < std::min(end, beats.size()); ++beat)
        std::ranges::transform(sum, beats[beat], sum.begin(), std::plus());
    return sum;
}

} // namespace

double ternaryRhythm(const std::vector<Seconds>& beats, const std::vector<Chord>& chords)
{
    if (beats.size() < kFewestBeats)
        return 0;
    const std::vector<Rhythm> rhythms = rhythmsOf(beats, chords);
    return likeness(rhythms, 6) - (likeness(rhythms, 4) + likeness(rhythms, 8)) / 2;
}

std::vector<double> harmonicChanges(const std::vector<Seconds>& beats,
                                    const std::vector<Chord>& chords)
{
    const std::vector<Classes> classes = classesOf(beats, chords);
    std::vector<double> changes;
    for (std::size_t beat = 0; beat < beats.size(); ++beat) {
        const Classes before = sumOf(classes, beat - std::min(beat, kHarmonyBeats), beat);
        const Classes after = sumOf(classes, beat, beat + kHarmonyBeats);
        const bool both = before != Classes() && after != Classes();
        changes.push_back(both ? 1 - cosine(before, after) : 0);
    }
    return changes;
}

} // namespace rollwright
