#pragma once

#include <vector>

#include "core/features/TriangularFilter.h"

namespace rollwright {

enum class MelScale {
    Htk,    ///< 2595 log10(1 + f / 700); S. Young et al., The HTK Book
    Slaney, ///< linear up to 1000 Hz, logarithmic above; M. Slaney, Auditory Toolbox (1998)
};

double melOf(double hertz, MelScale scale);
double fromMel(double mel, MelScale scale);

/// Triangles at equal distances on a mel scale. Band b rises from edge b to b + 1 and falls to
/// b + 2.
struct MelBands {
    int count = 0;
    double lowest = 0;  ///< hertz: edge 0
    double highest = 0; ///< hertz: edge count + 1
    MelScale scale = MelScale::Htk;

    /// Hertz of an edge; between whole numbers it lies between the edges.
    double edge(double index) const;

    /// The filters for a spectrum whose bin k of `bins` lies at k * binHertz; each peaks at 1.
    std::vector<TriangularFilter> filters(double binHertz, int bins) const;
};

} // namespace rollwright
