#pragma once

#include <cstddef>

#include "core/audio/AudioBuffer.h"
#include "core/features/FeatureMatrix.h"
#include "core/features/InputCorrection.h"

namespace rollwright {

/// How the bins of a front end relate to sound; what augmentation needs to know of it.
struct FeatureScale {
    float (*magnitude)(float feature); ///< linear; a full-scale sine is near 1
    float (*feature)(float magnitude); ///< the inverse
    int binsPerSemitone;               ///< 0 where a pitch shift is not a shift of bins
    int repeats;                       ///< scales of equal length that a frame holds
};

/// What stands between audio and a network: frames x bins of features, any stretch of which can be
/// computed alone. One object serves one thread at a time.
class FrontEnd
{
public:
    virtual ~FrontEnd() = default;

    virtual SampleRate rate() const = 0; ///< of the audio that `compute` takes
    virtual int bins() const = 0;        ///< features in a frame

    virtual FeatureScale scale() const = 0;

    /// What `compute` takes out of recordings from now on; at first nothing.
    virtual void correct(const InputCorrection& correction) = 0;

    /// The grid of a whole recording of so many samples.
    virtual FrameGrid grid(std::size_t samples) const = 0;

    /// Frames [first, first + count) of the recording, which must be at `rate()`.
    virtual FeatureMatrix compute(AudioView audio, int first, int count) = 0;
};

} // namespace rollwright
