#include "core/training/LearningRate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rollwright {

double LearningRate::at(int step, int steps) const
{
    if (step < warmUp)
        return peak * (step + 1) / warmUp;
    const double done = static_cast<double>(step - warmUp) / std::max(1, steps - warmUp);
    const double cosine = 0.5 * (1 + std::cos(std::numbers::pi * done));
    return peak * (finalShare + (1 - finalShare) * cosine);
}

} // namespace rollwright
