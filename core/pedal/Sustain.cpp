#include "core/pedal/Sustain.h"

#include <algorithm>

namespace rollwright {

NoteList sustained(NoteList notes, const Pedalling& pedalling)
{
    for (Note& note : notes) {
        const auto press = std::ranges::upper_bound(pedalling, note.offset, {}, &PedalPress::up);
        if (press != pedalling.end() && press->down <= note.offset)
            note.offset = press->up;
    }
    return tidied(std::move(notes));
}

} // namespace rollwright
