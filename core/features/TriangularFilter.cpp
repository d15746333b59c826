#include "core/features/TriangularFilter.h"

#include <algorithm>

namespace rollwright {

TriangularFilter TriangularFilter::between(double low, double middle, double high, double binHertz,
                                           int bins)
{
    TriangularFilter filter;
    for (int bin = 0; bin < bins; ++bin) {
        const double hertz = bin * binHertz;
        const double weight =
            std::min((hertz - low) / (middle - low), (high - hertz) / (high - middle));
        if (weight <= 0)
            continue;
        if (filter.weights.empty())
            filter.firstBin = static_cast<std::size_t>(bin);
        filter.weights.push_back(static_cast<float>(weight));
    }
    return filter;
}

} // namespace rollwright
