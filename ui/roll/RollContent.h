#pragma once

#include <memory>
#include <optional>

#include <QString>

#include "core/evaluation/NoteComparison.h"
#include "core/notes/NoteList.h"
#include "ui/roll/PosteriorPlottable.h"

namespace rollwright {

/// The rows of the grid.
enum class RollRow { Frames, Onsets };

/// What one column of the grid shows. A value; the pieces are shared and immutable.
struct RollContent {
    QString title;                         ///< "Ground truth", or the model's name
    std::shared_ptr<const NoteList> notes; ///< null: none known
    PosteriorSegments posteriors;          ///< empty: none
    QString placeholder;                   ///< shown while there are neither notes nor posteriors
    std::size_t colour = 0;                ///< of Theme::columns, where it shares a pane

    bool empty() const { return !notes && posteriors.empty(); }
};

/// What lies under the cursor.
struct RollReadout {
    QString title;          ///< of the column
    std::size_t column = 0; ///< of the grid
    RollRow row{};
    Seconds time{};
    Pitch pitch;
    std::optional<float> posterior;
    std::optional<Note> note;
    std::optional<NoteVerdict> verdict; ///< in the difference view
    std::optional<Seconds> deviation{}; ///< as ComparedNote has it
};

} // namespace rollwright
