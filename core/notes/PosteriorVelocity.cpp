#include "core/notes/PosteriorVelocity.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

namespace {
constexpr int kUnknownVelocity = 64;
constexpr float kHighestVelocity = 127;
} // namespace

int velocityAt(const Posteriors& posteriors, int frame, int key)
{
    if (posteriors.velocity.empty())
        return kUnknownVelocity;
    const float velocity = posteriors.velocity.at(frame, key) * kHighestVelocity;
    if (!(velocity > 1))
        return 1;
    return static_cast<int>(std::lround(std::min(velocity, kHighestVelocity)));
}

} // namespace rollwright
