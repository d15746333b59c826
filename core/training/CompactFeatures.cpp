#include "core/training/CompactFeatures.h"

#include <algorithm>
#include <cmath>

namespace rollwright {

namespace {
constexpr float kStepsPerUnit = 1000;
constexpr float kLimit = 32;
} // namespace

CompactFeatures::CompactFeatures(const FeatureMatrix& features)
    : m_grid(features.grid()), m_bins(features.bins()), m_steps(features.values().size())
{
    std::ranges::transform(features.values(), m_steps.begin(), [](float value) {
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
