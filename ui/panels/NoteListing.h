#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/evaluation/NoteComparison.h"
#include "core/notes/NoteList.h"
#include "ui/text/VerdictText.h"

namespace rollwright {

/// What a table of notes can list: a model's notes, what they are held against, and where the two
/// differ. Null is what is not known.
struct ListedNotes {
    ComparedNames names;
    std::shared_ptr<const NoteComparison> comparison;
    std::shared_ptr<const NoteList> estimate;
    std::shared_ptr<const NoteList> base;

    bool operator==(const ListedNotes&) const = default;
};

enum class NoteListing {
    Differences, ///< of both sides, each matched pair once
    Estimate,    ///< every note of the model
    Base,        ///< every note of what it is held against
};

/// Which notes are listed.
struct NoteChoices {
    NoteListing listing{};
    std::set<NoteVerdict> verdicts; ///< among the notes that were compared
    int lowestPitch = 0;            ///< MIDI numbers
    int highestPitch = 127;
    int softest = 0; ///< MIDI velocities
    int loudest = 127;
};

/// A line of the table.
struct NoteRow {
    Note note;                          ///< of a pair among the differences: the base's
    Note drawn;                         ///< of a pair among the differences: the estimate's
    std::optional<NoteVerdict> verdict; ///< none: nothing to compare with
    std::optional<Seconds> deviation;   ///< as ComparedNote has it

    bool isOf(const Note& other) const { return note == other || drawn == other; }
};

/// In the order of the notes. None when those that `choices` asks for are not known.
std::optional<std::vector<NoteRow>> rowsOf(const ListedNotes& notes, const NoteChoices& choices);

} // namespace rollwright
