#pragma once

#include "core/audio/AudioBuffer.h"

namespace rollwright {

/// What a front end takes out of a recording, so that a network hears all pianos at one pitch and
/// no recording much softer or louder than those it learned from.
struct InputCorrection {
    double cents = 0; ///< by which the recording is above A4 = 440 Hz
    double gain = 1;  ///< by which its samples are to be multiplied
};

/// By `tuningOf`, if that is 8 cents or more, and to -33 LUFS at least and -18 at most; what cannot
/// be measured is left as it is.
InputCorrection correctionFor(AudioView audio);

/// How many times too high the recording's frequencies are.
double pitchRatio(const InputCorrection& correction);

} // namespace rollwright
