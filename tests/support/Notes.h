#pragma once

#include "core/notes/Note.h"

namespace rollwright {

/// A note by plain numbers: seconds and MIDI.
inline Note note(double onset, double offset, int pitch = 60, int velocity = 64)
{
    return {Seconds{onset}, Seconds{offset}, Pitch{pitch}, velocity};
}

} // namespace rollwright
