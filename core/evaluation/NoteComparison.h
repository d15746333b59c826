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
    Missed,      ///< in the reference only
    Merged,      ///< missed, and a note of its key that began before sounds on there
    Extra,       ///< in the estimate only
    Split,       ///< extra, and a note of its key that began before should sound on there
};
constexpr std::size_t kVerdictCount = 6;

struct ComparedNote {
    NoteVerdict verdict{};
    Note note;                     ///< the estimate's; the reference's when it was missed
    std::optional<Note> reference; ///< what it was matched with

    bool operator==(const ComparedNote&) const = default;
};

/// Two lists of notes held against each other. Drawn and counted alike: hits and wrong offsets
/// together are the true positives of the note scores, missed and merged notes the false negatives,
/// extra and split ones the false positives. The scores with offsets look for pairs of their own,
/// so they may find a few more whose offsets agree than there are hits.
struct NoteComparison {
    std::vector<ComparedNote> notes; ///< by onset, then pitch

    std::array<int, kVerdictCount> counts{}; ///< by verdict

    int count(NoteVerdict verdict) const { return counts[static_cast<std::size_t>(verdict)]; }
    int truePositives() const { return count(NoteVerdict::Hit) + count(NoteVerdict::WrongOffset); }
    int falseNegatives() const { return count(NoteVerdict::Missed) + count(NoteVerdict::Merged); }
    int falsePositives() const { return count(NoteVerdict::Extra) + count(NoteVerdict::Split); }
};

/// Pairs are those of `matchNotes` with MatchRule::Onset. Notes that do not sound, which the scores
/// leave out, are left out. The lists must be in order of onset.
NoteComparison compareNotes(std::span<const Note> reference, std::span<const Note> estimate);

} // namespace rollwright
