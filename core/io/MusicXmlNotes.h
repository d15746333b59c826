#pragma once

#include <cstddef>
#include <vector>

#include "core/io/MusicXmlNodes.h"
#include "core/score/OctaveShifts.h"
#include "core/score/Score.h"

namespace rollwright::musicxml {

/// The notes and rests of a hand in a bar, which fill the measure; `shifts` lie above the right
/// hand.
void addHand(Xml measure, const Score& score, std::size_t bar, Hand hand,
             const std::vector<OctaveShift>& shifts);

} // namespace rollwright::musicxml
