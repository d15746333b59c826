#include "core/features/SoundDelay.h"

#include <algorithm>
#include <numeric>

namespace rollwright {

namespace {

constexpr Seconds kLongest{0.03};

// `fit-delay` on the renders that Overtone's card names (Distance), which also says their error.
constexpr DelayWeights kWeights{-0.029410, 0.029329, -0.025798, -0.032888, -0.016398,
                                0.014538,  0.007142, -0.000067, -0.000195, 0.047093};

} // namespace

Seconds delayOf(const AttackShape& shape, const DelayWeights& weights)
{
    const double delay =
        std::inner_product(shape.begin(), shape.end(), weights.begin(), weights.back());
    return std::clamp(Seconds(delay), Seconds(0), kLongest);
}

Seconds soundDelayOf(AudioView audio)
{
    const auto shape = attackShapeOf(audio);
    return shape ? delayOf(*shape, kWeights) : Seconds(0);
}

} // namespace rollwright
