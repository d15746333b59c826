#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/training/HeardStrokes.h"

namespace rollwright {

/// Candidates in a row and whether they were struck, as they are for all but the ends of short
/// recordings.
struct ContextRow {
    StrokeCandidates candidates; ///< at most as many as a row has
    std::vector<float> struck;   ///< 1 or 0
};

/// Random rows, every candidate being equally likely, up to half an octave higher or lower and up
/// to a quarter faster or slower. Depends on recordings, seed and step alone. Any thread.
std::vector<ContextRow> drawContextRows(std::span<const HeardStrokes> recordings, std::size_t rows,
                                        std::size_t length, std::uint64_t seed, int step);

} // namespace rollwright
