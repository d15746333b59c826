#include "core/score/KeyProfile.h"

#include <cmath>
#include <numeric>

namespace rollwright {

namespace {

constexpr PitchClasses kMajor{.748, .060, .488, .082, .670, .460,
                              .096, .715, .104, .366, .057, .400};
constexpr PitchClasses kMinor{.712, .084, .474, .618, .049, .460,
                              .105, .747, .404, .067, .133, .330};

PitchClasses centred(PitchClasses classes)
{
    const double mean = std::accumulate(classes.begin(), classes.end(), 0.0) / kPitchClasses;
    for (double& value : classes)
        value -= mean;
    return classes;
}

} // namespace

double likeness(const PitchClasses& strokes, int tonic, bool minor)
{
    static const PitchClasses major = centred(kMajor);
    static const PitchClasses harmonic = centred(kMinor);
    const PitchClasses& expected = minor ? harmonic : major;
    const PitchClasses heard = centred(strokes);
    double product = 0;
    double heardSquare = 0;
    double expectedSquare = 0;
    for (int i = 0; i < kPitchClasses; ++i) {
        const double struck = heard[static_cast<std::size_t>((i + tonic) % kPitchClasses)];
        const double degree = expected[static_cast<std::size_t>(i)];
        product += degree * struck;
        heardSquare += struck * struck;
        expectedSquare += degree * degree;
    }
    return heardSquare > 0 ? product / std::sqrt(heardSquare * expectedSquare) : 0;
}

} // namespace rollwright
