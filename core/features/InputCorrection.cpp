#include "core/features/InputCorrection.h"

#include <cmath>

#include "core/audio/Loudness.h"
#include "core/features/Tuning.h"

namespace rollwright {

namespace {

constexpr double kLoudness = -26; ///< LUFS: between the training and the validation recordings

} // namespace

InputCorrection correctionFor(AudioView audio)
{
    const auto loudness = loudnessOf(audio);
    return {tuningOf(audio).value_or(0), loudness ? std::pow(10.0, (kLoudness - *loudness) / 20) : 1};
}

double pitchRatio(const InputCorrection& correction)
{
    return std::exp2(correction.cents / 1200);
}

} // namespace rollwright
