#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace rollwright {

/// One triangular filter over the bins of a spectrum: weights from `firstBin` on.
struct TriangularFilter {
    std::size_t firstBin = 0;
    std::vector<float> weights;

    /// Rises from `low` to `middle` and falls to `high` (hertz); bin k of `bins` lies at
    /// k * binHertz.
    static TriangularFilter between(double low, double middle, double high, double binHertz,
                                    int bins);

    float apply(std::span<const float> spectrum) const
    {
        float sum = 0;
        std::size_t bin = firstBin;
        for (const float weight : weights)
            sum += weight * spectrum[bin++];
        return sum;
    }
};

} // namespace rollwright
