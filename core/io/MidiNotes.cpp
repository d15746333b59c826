#include "core/io/MidiNotes.h"

#include "core/io/PianoMovement.h"

namespace rollwright {

std::vector<Note> notesOf(const MidiFile& file)
{
    return notesOf(movementsOf(file));
}

} // namespace rollwright
