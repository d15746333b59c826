#pragma once

#include <memory>

#include "core/playback/AudioSink.h"

namespace rollwright {

/// Opens the sound device that the desktop plays on, through PulseAudio or PipeWire's server of
/// the same kind. Null when there is no server or no device. May hang where the server does.
std::unique_ptr<AudioSink> openPulseSink(SampleRate rate);

} // namespace rollwright
