#pragma once

#include <vamp-sdk/Plugin.h>

#include "core/transcription/Transcription.h"

namespace rollwright {

/// What a plugin gives: notes, their onsets, the onset and the frame posteriorgram, whose frames
/// lie `hop` apart, and the pedal.
Vamp::Plugin::OutputList describeOutputs(Seconds hop);

/// A transcription as these outputs. The recording begins at `begin` of the host's time. Frames
/// that lie before time 0 are left out, as hosts do not expect them.
Vamp::Plugin::FeatureSet featuresOf(const Transcription& transcription, Seconds begin);

} // namespace rollwright
