#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/features/FeatureMatrix.h"

namespace rollwright {

/// Features, given in stretches, in half the memory, in steps of a thousandth (about 0.01 dB),
/// range +-32: hours of music stay in memory while a network trains.
class CompactFeatures
{
public:
    /// Of no frames yet.
    CompactFeatures(const FrameGrid& grid, int bins);
    explicit CompactFeatures(const FeatureMatrix& features);

    /// Takes the frames that follow those that it was given, up to those of its grid.
    void append(const FeatureMatrix& features);

    const FrameGrid& grid() const { return m_grid; }
    int bins() const { return m_bins; }

    /// Frames from `first` on into `out`, a whole number of frames; those beyond the end are
    /// given `silence`.
    void copyTo(std::span<float> out, int first, float silence) const;

private:
    FrameGrid m_grid;
    int m_bins;
    std::vector<std::int16_t> m_steps;
};

} // namespace rollwright
