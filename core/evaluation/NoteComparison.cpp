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

/// The notes of a list that no match names, and that sound.
class Unmatched
{
public:
    Unmatched(std::span<const Note> notes, const std::vector<bool>& matched) : m_notes(notes)
    {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (!matched[i] && notes[i].sounds())
                m_byPitch[notes[i].pitch].push_back(i);
        }
    }

    /// The place in the list of the one of a note's key that is struck nearest to it, of two as
    /// near the earlier one.
    std::optional<std::size_t> nearestTo(const Note& note) const
    {
        const auto ofKey = m_byPitch.find(note.pitch);
        if (ofKey == m_byPitch.end())
            return std::nullopt;
        const auto& places = ofKey->second;
        const auto onset = [&](std::size_t i) { return m_notes[i].onset; };
        std::optional<std::size_t> nearest;
        auto next = std::ranges::lower_bound(places, note.onset, {}, onset);
        if (next != places.end() && onset(*next) - note.onset <= kTimingReach)
            nearest = *next;
        if (next == places.begin())
            return nearest;
        const Seconds before = note.onset - onset(*--next);
        const Seconds nearer = nearest ? onset(*nearest) - note.onset : kTimingReach;
        return before <= nearer ? std::optional(*next) : nearest;
    }

private:
    std::span<const Note> m_notes;
    std::map<Pitch, std::vector<std::size_t>> m_byPitch; ///< by onset
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

/// Takes the pairs out of what no match names.
std::vector<ComparedNote> takeMistimed(std::span<const Note> reference, std::vector<bool>& found,
                                       std::span<const Note> estimate, std::vector<bool>& right)
{
    const Unmatched missed(reference, found);
    const Unmatched extra(estimate, right);
    std::vector<ComparedNote> pairs;
    for (std::size_t e = 0; e < estimate.size(); ++e) {
        if (right[e] || !estimate[e].sounds())
            continue;
        const auto r = missed.nearestTo(estimate[e]);
        if (!r || extra.nearestTo(reference[*r]) != e)
            continue;
        right[e] = true;
        found[*r] = true;
        const bool early = estimate[e].onset < reference[*r].onset;
        pairs.push_back(
            {early ? NoteVerdict::Early : NoteVerdict::Late, estimate[e], reference[*r]});
    }
    return pairs;
}

} // namespace

const Note* ComparedNote::ofReference() const
{
    if (isMissed(verdict))
        return &note;
    return reference ? &*reference : nullptr;
}

const Note* ComparedNote::ofEstimate() const
{
    return isMissed(verdict) ? nullptr : &note;
}

std::optional<Seconds> ComparedNote::deviation() const
{
    if (!reference)
        return std::nullopt;
    return verdict == NoteVerdict::WrongOffset ? note.offset - reference->offset
                                               : note.onset - reference->onset;
}

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
    for (const ComparedNote& pair : takeMistimed(reference, found, estimate, right))
        comparison.notes.push_back(pair);
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
