#pragma once

#include <cstddef>

#include "core/io/MusicXmlNodes.h"
#include "core/score/Score.h"

namespace rollwright::musicxml {

/// The notes and rests of a hand in a bar, which fill the measure.
void addHand(Xml measure, const Score& score, std::size_t bar, Hand hand);

} // namespace rollwright::musicxml
