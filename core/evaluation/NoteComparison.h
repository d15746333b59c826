#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

/// What became of a note when an estimate is held against a reference.
enum class NoteVerdict {
    Hit,         ///< in both, with offsets that agree as MatchRule::OnsetOffset asks
    WrongOffset, ///< in both, with offsets that do not
    Early,       ///< in both, but with onsets too far apart to match: the estimate's comes first
    Late,        ///< as Early, the other way round
    Missed,      ///< in the reference only
    Merged,      ///< missed, and a note of its key that began before sounds on there
    Extra,       ///< in the estimate only
    Split,       ///< extra, and a note of its key that began before should sound on there
};
constexpr std::size_t kVerdictCount = 8;

/// Onsets of one key that are no further apart may be one that was timed badly.
constexpr Seconds kTimingReach{0.15};

struct ComparedNote {
    NoteVerdict verdict{};
    Note note;                     ///< the estimate's; the reference's when it was missed
    std::optional<Note> reference; ///< what it was matched with, or timed badly for

    const Note* ofReference() const; ///< null: an extra note
    const Note* ofEstimate() const;  ///< null: a missed note
    /// What the estimate is late by: the offset of a wrong offset, else the onset.
    std::optional<Seconds> deviation() const;

    bool operator==(const ComparedNote&) const = default;
};

constexpr bool isMissed(NoteVerdict verdict)
{
    return verdict == NoteVerdict::Missed || verdict == NoteVerdict::Merged;
}

constexpr bool isExtra(NoteVerdict verdict)
{
    return verdict == NoteVerdict::Extra || verdict == NoteVerdict::Split;
}

constexpr bool isMistimed(NoteVerdict verdict)
{
    return verdict == NoteVerdict::Early || verdict == NoteVerdict::Late;
}

/// Two lists of notes held against each other. Drawn and counted alike: hits and wrong offsets
/// together are the true positives of the note scores, missed and merged notes the false negatives,
/// extra and split ones the false positives; an early or late note is one of either. The scores
/// with offsets look for pairs of their own, so they may find a few more whose offsets agree than
/// there are hits.
struct NoteComparison {
    std::vector<ComparedNote> notes; ///< by onset, then pitch

    std::array<int, kVerdictCount> counts{}; ///< by verdict

    int count(NoteVerdict verdict) const { return counts[static_cast<std::size_t>(verdict)]; }
    int truePositives() const { return count(NoteVerdict::Hit) + count(NoteVerdict::WrongOffset); }
    int mistimed() const { return count(NoteVerdict::Early) + count(NoteVerdict::Late); }
    int falseNegatives() const
    {
        return count(NoteVerdict::Missed) + count(NoteVerdict::Merged) + mistimed();
    }
    int falsePositives() const
    {
        return count(NoteVerdict::Extra) + count(NoteVerdict::Split) + mistimed();
    }
};

/// Pairs are those of `matchNotes` with MatchRule::Onset. Of the rest, two notes of one key are one
/// that is early or late if they are nearest to each other and within kTimingReach. Notes that do
/// not sound, which the scores leave out, are left out. The lists must be in order of onset.
NoteComparison compareNotes(std::span<const Note> reference, std::span<const Note> estimate);

} // namespace rollwright
