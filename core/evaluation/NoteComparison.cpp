#include "core/evaluation/NoteComparison.h"

#include <algorithm>
#include <map>

#include "core/evaluation/NoteMatcher.h"

namespace rollwright {

namespace {

/// Which notes of a list sound when another one of their key is struck.
class SoundingKeys
{
public:
    explicit SoundingKeys(std::span<const Note> notes)
    {
        for (const Note& note : notes) {
            if (note.sounds())
                m_byPitch[note.pitch].push_back(note);
        }
    }

    /// A strike within the onset tolerance of a note's edges belongs to that edge.
    bool soundsThrough(const Note& strike) const
    {
        const auto notes = m_byPitch.find(strike.pitch);
        if (notes == m_byPitch.end())
            return false;
        const auto next = std::ranges::lower_bound(notes->second, strike.onset - kOnsetTolerance,
                                                   {}, &Note::onset);
        return next != notes->second.begin() &&
               std::prev(next)->offset > strike.onset + kOnsetTolerance;
    }

private:
    std::map<Pitch, std::vector<Note>> m_byPitch; ///< by onset
};

/// The notes that no match names.
std::vector<ComparedNote> unmatched(std::span<const Note> notes, const std::vector<bool>& matched,
                                    const SoundingKeys& others, NoteVerdict alone,
                                    NoteVerdict withinAnother)
{
    std::vector<ComparedNote> rest;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (!matched[i] && notes[i].sounds())
            rest.push_back({others.soundsThrough(notes[i]) ? withinAnother : alone, notes[i], {}});
    }
    return rest;
}

} // namespace

NoteComparison compareNotes(std::span<const Note> reference, std::span<const Note> estimate)
{
    NoteComparison comparison;
    std::vector<bool> found(reference.size(), false);
    std::vector<bool> right(estimate.size(), false);
    for (const NoteMatch& match : matchNotes(reference, estimate, MatchRule::Onset)) {
        const auto r = static_cast<std::size_t>(match.reference);
        const auto e = static_cast<std::size_t>(match.estimate);
        found[r] = true;
        right[e] = true;
        const bool agree = offsetsAgree(reference[r], estimate[e]);
        comparison.notes.push_back(
            {agree ? NoteVerdict::Hit : NoteVerdict::WrongOffset, estimate[e], reference[r]});
    }
    for (const ComparedNote& note : unmatched(reference, found, SoundingKeys(estimate),
                                              NoteVerdict::Missed, NoteVerdict::Merged))
        comparison.notes.push_back(note);
    for (const ComparedNote& note : unmatched(estimate, right, SoundingKeys(reference),
                                              NoteVerdict::Extra, NoteVerdict::Split))
        comparison.notes.push_back(note);

    std::ranges::stable_sort(comparison.notes, [](const ComparedNote& a, const ComparedNote& b) {
        return std::pair(a.note.onset, a.note.pitch) < std::pair(b.note.onset, b.note.pitch);
    });
    for (const ComparedNote& note : comparison.notes)
        ++comparison.counts[static_cast<std::size_t>(note.verdict)];
    return comparison;
}

} // namespace rollwright
