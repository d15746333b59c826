#include "core/score/BeatOnsets.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/score/BeatScale.h"

namespace rollwright {

namespace {

bool haveStep(std::span<const Note> notes, std::span<const Note> others)
{
    constexpr int kSecond = 2; // semitones
    return std::ranges::any_of(notes, [&](const Note& note) {
        return std::ranges::any_of(others, [&](const Note& other) {
            return std::abs(note.pitch.midi - other.pitch.midi) <= kSecond;
        });
    });
}

} // namespace

Beats beatsOf(const NoteList& notes, const std::vector<Chord>& chords, const BeatScale& scale)
{
    Beats beats;
    std::span<const Note> before;
    std::span<const Note> rest = notes;
    for (const Chord& chord : chords) {
        const std::span<const Note> struck = rest.first(chord.notes);
        const double position = scale.beatOf(chord.time);
        const int number = static_cast<int>(std::floor(position));
        Beat& beat = beats[number];
        beat.length = scale.lengthOf(number).count();
        beat.onsets.push_back({position - number, haveStep(before, struck)});
        before = struck;
        rest = rest.subspan(chord.notes);
    }
    return beats;
}

} // namespace rollwright
