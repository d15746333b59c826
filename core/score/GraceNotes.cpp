#include "core/score/GraceNotes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

#include "core/score/BeatScale.h"

namespace rollwright {

namespace {

// Chosen on the notes of ASAP that begin alone, shortly before others of their hand: from 45 ms on,
// those a second away are softer than these and let go early; what comes sooner, or further away,
// is most often a chord that is not struck at once.
constexpr Seconds kSoonest{0.045};
constexpr Seconds kLatest{0.09};
constexpr double kMostOfBeat = 0.2;
constexpr int kSecond = 2; ///< semitones
constexpr int kThird = 4;
constexpr Seconds kLetGo{0.06};      ///< after what follows begins, at the latest
constexpr Seconds kTogether{0.03};   ///< of one chord
constexpr Seconds kLeastApart{0.15}; ///< from what is before and after
constexpr double kApart = 2;         ///< as far as the grace note is, at least

bool leadsTo(const Note& note, const Note& next)
{
    const int interval = std::abs(next.pitch.midi - note.pitch.midi);
    const int widest = note.offset - next.onset < kLetGo ? kThird : kSecond;
    return interval > 0 && interval <= widest && note.velocity <= next.velocity;
}

/// Whether a note begins from one time until before another.
bool beginsIn(const NoteList& notes, Seconds from, Seconds until)
{
    const auto note = std::ranges::lower_bound(notes, from, {}, &Note::onset);
    return note != notes.end() && note->onset < until;
}

/// Whether the note at `i` is one; `played` is what its hand plays, in order.
bool isGrace(std::size_t i, std::span<const Note> played, const NoteList& ofBoth,
             const BeatScale& scale)
{
    const Note& note = played[i];
    const Seconds onset = played[i + 1].onset;
    const Seconds gap = onset - note.onset;
    if (gap < kSoonest || gap > kLatest ||
        scale.beatOf(onset) - scale.beatOf(note.onset) > kMostOfBeat)
        return false;
    const Seconds apart = std::max(kLeastApart, kApart * gap);
    const bool alone = i == 0 || note.onset - played[i - 1].onset >= apart;
    if (!alone || beginsIn(ofBoth, note.onset - apart, note.onset - kTogether) ||
        beginsIn(ofBoth, onset + kTogether, onset + apart))
        return false;
    const auto next = played.subspan(i + 1);
    const auto end = std::ranges::lower_bound(next, onset + kTogether, {}, &Note::onset);
    return std::any_of(next.begin(), end, [&](const Note& other) { return leadsTo(note, other); });
}

} // namespace

std::vector<bool> graceNotesOf(const NoteList& notes, const std::vector<Hand>& hands,
                               const BeatScale& scale)
{
    std::vector<bool> graces(notes.size());
    for (const Hand hand : {Hand::Right, Hand::Left}) {
        NoteList played;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (hands[i] != hand)
                continue;
            played.push_back(notes[i]);
            places.push_back(i);
        }
        for (std::size_t i = 0; i + 1 < played.size(); ++i)
            graces[places[i]] = isGrace(i, played, notes, scale);
    }
    return graces;
}

} // namespace rollwright
