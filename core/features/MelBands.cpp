#include "core/features/MelBands.h"

#include <cmath>

namespace rollwright {

namespace {

// Slaney's scale: 200 / 3 hertz a mel below 1000 Hz; above, 27 mels lead to 6.4 times as much.
constexpr double kLinearHertz = 200.0 / 3;
constexpr double kBreakHertz = 1000;
constexpr double kBreakMel = kBreakHertz / kLinearHertz;
const double kLogStep = std::log(6.4) / 27;

} // namespace

double melOf(double hertz, MelScale scale)
{
    if (scale == MelScale::Htk)
        return 2595 * std::log10(1 + hertz / 700);
    return hertz < kBreakHertz ? hertz / kLinearHertz
                               : kBreakMel + std::log(hertz / kBreakHertz) / kLogStep;
}

double fromMel(double mel, MelScale scale)
{
    if (scale == MelScale::Htk)
        return 700 * (std::pow(10, mel / 2595) - 1);
    return mel < kBreakMel ? mel * kLinearHertz
                           : kBreakHertz * std::exp((mel - kBreakMel) * kLogStep);
}

double MelBands::edge(double index) const
{
    const double low = melOf(lowest, scale);
    const double high = melOf(highest, scale);
    return fromMel(low + (high - low) * index / (count + 1), scale);
}

std::vector<TriangularFilter> MelBands::filters(double binHertz, int bins) const
{
    std::vector<TriangularFilter> filters;
    for (int band = 0; band < count; ++band)
        filters.push_back(
            TriangularFilter::between(edge(band), edge(band + 1), edge(band + 2), binHertz, bins));
    return filters;
}

} // namespace rollwright
