#include "core/features/InputCorrection.h"

#include <algorithm>
#include <cmath>

#include "core/audio/Loudness.h"
#include "core/features/Tuning.h"

namespace rollwright {

namespace {

// LUFS: what training holds, with its changes of gain. Louder or softer within, a recording says
// how hard the keys were struck.
constexpr double kSoftest = -33;
constexpr double kLoudest = -18;

// Cents. Networks take this for in tune, and partials pull the estimate down by a few.
constexpr double kInTune = 8;

double detuneOf(AudioView audio)
{
    const double cents = tuningOf(audio).value_or(0);
    return std::abs(cents) < kInTune ? 0 : cents;
}

double gainFor(AudioView audio)
{
    const auto loudness = loudnessOf(audio);
    if (!loudness)
        return 1;
    return std::pow(10.0, (std::clamp(*loudness, kSoftest, kLoudest) - *loudness) / 20);
}

} // namespace

InputCorrection correctionFor(AudioView audio)
{
    return {detuneOf(audio), gainFor(audio)};
}

double pitchRatio(const InputCorrection& correction)
{
    return std::exp2(correction.cents / 1200);
}

} // namespace rollwright
