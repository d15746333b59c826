#include "core/training/Performance.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/Median.h"

namespace rollwright {

namespace {

using Kind = PianoMovement::Kind;

constexpr double kHighestVelocity = 127;

/// Gives each strike the velocity that `change` makes of its own.
template <typename Change>
void changeVelocities(Performance& performance, const Change& change)
{
    for (PianoMovement& movement : performance)
        if (movement.kind == Kind::Strike)
            movement.velocity = static_cast<int>(
                std::lround(std::clamp(change(movement.velocity), 1.0, kHighestVelocity)));
}

} // namespace

Performance excerptOf(const Performance& performance, Seconds begin, Seconds end)
{
    const auto first = std::ranges::lower_bound(performance, begin, {}, &PianoMovement::time);
    const auto last = std::ranges::lower_bound(performance, end, {}, &PianoMovement::time);
    Performance excerpt;
    bool pedal = false;
    for (auto movement = performance.begin(); movement != first; ++movement)
        pedal = movement->kind == Kind::PedalDown || (pedal && movement->kind != Kind::PedalUp);
    if (pedal)
        excerpt.push_back({Seconds{0}, Kind::PedalDown});
    for (auto movement = first; movement < last; ++movement) {
        excerpt.push_back(*movement);
        excerpt.back().time -= begin;
    }
    excerpt.push_back({end - begin, Kind::PedalUp});
    return excerpt;
}

Performance touched(Performance performance, const VelocityCurve& curve)
{
    changeVelocities(performance, [&](int velocity) {
        return kHighestVelocity * std::pow(velocity / kHighestVelocity, curve.exponent);
    });
    const int median = medianVelocity(performance);
    if (median > curve.median)
        changeVelocities(performance,
                         [&](int velocity) { return double(velocity) * curve.median / median; });
    return performance;
}

int medianVelocity(const Performance& performance)
{
    std::vector<int> velocities;
    for (const PianoMovement& movement : performance)
        if (movement.kind == Kind::Strike)
            velocities.push_back(movement.velocity);
    return velocities.empty() ? 0 : upperMedianOf(std::move(velocities));
}

} // namespace rollwright
