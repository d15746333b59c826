#pragma once

#include <stop_token>
#include <vector>

#include "core/notes/BeatGrid.h"
#include "core/notes/NoteList.h"

namespace rollwright {

/// The beats of a performance, found in its notes alone.
///
/// The likeliest walk (Viterbi) through states of tempo and place within the beat, as in Krebs,
/// Böck and Widmer, "An efficient state-space model for joint tempo and meter tracking", 2015; what
/// is heard there from sound are here chords, which begin at each place within a beat with a
/// probability of its own. Bars are then taken as accents, harmony and rhythm make likeliest
/// (`BarSearch`). 37 to 250 beats a minute; the tempo may change from beat to beat.
///
/// Of 16 performances of ASAP as MIDI, with the beats of that data set (F-measure of mir_eval,
/// 70 ms, means): 0.71 in nine on which the constants were chosen, 0.62 in seven others; half or
/// twice as many count as wrong. Beginnings of bars by their accents alone: 0.49 and 0.32;
/// where the beats are right, 0.81 (all sixteen, on which the weight of the bass was chosen).
/// Bars are of three where the score is in three, and not elsewhere, in 131 of 147 movements in
/// simple time, by accents alone in 120; of the 78 by composers on which the weight of rhythm was
/// not chosen in 70 and 66.
///
/// `tapped` are beats that a person knows: nothing between those of a series is one, and the beats
/// before and after go on from them. Beats lie on a chord that begins within 60 ms. The grid holds
/// what was tapped. No beats where fewer than four chords begin, or all within less than a beat.
/// Takes a few seconds for an hour of music, unless it is asked to stop: then there are none. Any
/// thread.
BeatGrid findBeats(const NoteList& notes, std::vector<TapSeries> tapped = {},
                   const std::stop_token& stop = {});

} // namespace rollwright
