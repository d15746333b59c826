#pragma once

#include "core/io/MusicXmlNodes.h"
#include "core/score/Dynamics.h"
#include "core/score/Score.h"

/// What stands above, between and below the staves of a MusicXML measure. Each is added where the
/// measure has come to.
namespace rollwright::musicxml {

/// Above the staves, and for who plays the file.
void addTempo(Xml measure, double beatsPerMinute, Meter meter);

/// Between the staves.
void addDynamic(Xml measure, Dynamic dynamic);

enum class ShiftEnd { Start, Stop };

/// Above the right hand, which is written an octave lower than it sounds.
void addOctaveShift(Xml measure, ShiftEnd end);

/// Lines below the left hand, from the beginning of the bar on, and up to its end again. A change
/// is the end of one line and the beginning of the next, as MuseScore 3 drops those of MusicXML.
void addPedal(Xml measure, const ScoreBar& bar);

} // namespace rollwright::musicxml
