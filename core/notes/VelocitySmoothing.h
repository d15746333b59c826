#pragma once

#include "core/notes/NoteList.h"

namespace rollwright {

/// Draws the velocity of each note towards the mean of its neighbours', by the `share` of the way
/// (0 to 1) when there are many: a hand seldom changes its touch from note to note, so what single
/// notes seem to deviate is in part the error of the network. Neighbours count by a Gaussian of
/// their distance, 1 s and 4 semitones wide, as in a kernel smoother (Nadaraya and Watson, 1964).
/// Linear in the notes while few are near to each.
void smoothVelocities(NoteList& notes, double share);

} // namespace rollwright
