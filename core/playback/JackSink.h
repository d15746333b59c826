#pragma once

#include <memory>

#include "core/playback/AudioSink.h"

namespace rollwright {

/// Two ports of a client "Rollwright Audio" of the JACK server that runs, connected with the first
/// outputs of the sound card. Sound of another rate than the server's is resampled. Null when
/// there is no server, or when it is PipeWire's, which plays on the desktop's device only when it
/// is spoken to as PulseAudio. May hang where the server does.
std::unique_ptr<AudioSink> openJackSink(SampleRate rate);

} // namespace rollwright
