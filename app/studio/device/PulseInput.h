#pragma once

#include "core/capture/AudioInput.h"

namespace rollwright {

/// The microphones and other inputs that the desktop knows, through PulseAudio or PipeWire's server
/// of the same kind; after them, what its outputs play. None of the latter is the usual one: where
/// there is no microphone, there is none.
AudioInputSystem pulseInputs();

} // namespace rollwright
