#include "core/training/CompactFeatures.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

namespace rollwright {

namespace {
constexpr float kStepsPerUnit = 1000;
constexpr float kLimit = 32;
} // namespace

CompactFeatures::CompactFeatures(const FrameGrid& grid, int bins) : m_grid(grid), m_bins(bins)
{
    m_steps.reserve(static_cast<std::size_t>(grid.frames) * static_cast<std::size_t>(bins));
}

CompactFeatures::CompactFeatures(const FeatureMatrix& features)
    : CompactFeatures(features.grid(), features.bins())
{
    append(features);
}

void CompactFeatures::append(const FeatureMatrix& features)
{
    assert(features.bins() == m_bins);
    std::ranges::transform(features.values(), std::back_inserter(m_steps), [](float value) {
        const float limited = std::clamp(value, -kLimit, kLimit);
        return static_cast<std::int16_t>(std::lround(limited * kStepsPerUnit));
    });
}

void CompactFeatures::copyTo(std::span<float> out, int first, float silence) const
{
    const auto start = static_cast<std::size_t>(first) * static_cast<std::size_t>(m_bins);
    const std::size_t count =
        std::min(out.size(), m_steps.size() - std::min(start, m_steps.size()));
    for (std::size_t i = 0; i < count; ++i)
        out[i] = static_cast<float>(m_steps[start + i]) / kStepsPerUnit;
    std::ranges::fill(out.subspan(count), silence);
}

} // namespace rollwright
