#pragma once

#include <array>
#include <optional>

#include "core/audio/AudioBuffer.h"

namespace rollwright {

/// How a recording's level rises where it rises most steeply, on average: how far it has come 4 ms
/// before and 4, 12, 20, 36, 52, 84 and 116 ms after the steepest 20 ms begin, as parts of the
/// whole rise; then the whole rise in decibels. Far from an instrument the walls' reflections pile
/// up on the direct sound, so that the level goes on rising.
using AttackShape = std::array<double, 9>;

/// The mean over the two steepest rises a second and over six bands from 60 Hz to 7.5 kHz. Nothing
/// where there are fewer than ten rises: silence, a steady tone, a few seconds. Takes audio of
/// 15 kHz or more.
std::optional<AttackShape> attackShapeOf(AudioView audio);

} // namespace rollwright
