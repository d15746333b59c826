#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/notes/Note.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// What a file says of notes.
struct NoteFile {
    std::vector<Note> notes;
    bool velocities = true;           ///< it says them; else all are 64
    bool labels = false;              ///< of Audacity, as which transcriptions are exported, too
    int silent = 0;                   ///< how many notes were left out because they have no length
    std::optional<Pedalling> pedal{}; ///< where it moves; it has lengthened the notes
    std::string transcriber{};        ///< `transcriberOf` what Rollwright wrote; else empty
};

} // namespace rollwright
