#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

#include "core/base/FrameGrid.h"

namespace rollwright {

/// Frames x bins values, frame after frame, and where the frames lie in time.
class FeatureMatrix
{
public:
    FeatureMatrix() = default;
    /// All values are zero.
    FeatureMatrix(const FrameGrid& grid, int bins)
        : m_grid(grid), m_bins(bins),
          m_values(static_cast<std::size_t>(grid.frames) * static_cast<std::size_t>(bins))
    {
    }

    const FrameGrid& grid() const { return m_grid; }
    int frames() const { return m_grid.frames; }
    int bins() const { return m_bins; }

    std::span<const float> frame(int index) const
    {
        return values().subspan(start(index), width());
    }
    std::span<float> frame(int index) { return values().subspan(start(index), width()); }

    std::span<const float> values() const { return m_values; }
    std::span<float> values() { return m_values; }

private:
    std::size_t width() const { return static_cast<std::size_t>(m_bins); }
    std::size_t start(int index) const
    {
        assert(index >= 0 && index < m_grid.frames);
        return static_cast<std::size_t>(index) * width();
    }

    FrameGrid m_grid;
    int m_bins = 0;
    std::vector<float> m_values;
};

} // namespace rollwright
