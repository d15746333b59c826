#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QString>

#include "app/studio/session/Recording.h"
#include "app/studio/session/Selection.h"

namespace rollwright {

/// Notes that can be listened to: those of a column, or of a model only the errors.
struct NoteChoice {
    enum class Part {
        All,
        Extra,  ///< what the model has and the reference has not
        Missed, ///< what the reference has and the model has not
    };

    std::string column; ///< a model, or Selection::kReferenceColumn
    Part part = Part::All;
    QString name;

    bool isSame(const NoteChoice& other) const
    {
        return column == other.column && part == other.part;
    }
};

/// What the shown columns offer; errors only where there is a reference.
std::vector<NoteChoice> noteChoices(const ShownColumns& columns, const Recording* recording);

/// The pedal that was found for the notes of a choice; of errors alone, none.
Pedalling pedallingOf(const Recording* recording, const NoteChoice& choice);

/// Finds the notes of a choice, the same list as long as nothing has changed.
class ChosenNotes
{
public:
    /// Null while they are not known.
    std::shared_ptr<const NoteList> find(const Recording* recording, const NoteChoice& choice);

private:
    std::shared_ptr<const NoteList> errors(const Run& run, NoteChoice::Part part);

    // The errors that were picked last, and from what.
    std::shared_ptr<const Assessment> m_assessment;
    NoteChoice::Part m_part{};
    std::shared_ptr<const NoteList> m_errors;
};

} // namespace rollwright
