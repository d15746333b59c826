#pragma once

#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

/// What a file says of notes.
struct NoteFile {
    std::vector<Note> notes;
    bool velocities = true; ///< it says them; else all are 64
    int silent = 0;         ///< how many notes were left out because they have no length
};

} // namespace rollwright
