#include "core/model/torch/StrokeStates.h"

#include <algorithm>
#include <cassert>

namespace rollwright {

namespace {

std::int64_t cellOf(int frame, int key)
{
    return static_cast<std::int64_t>(frame) * kKeyCount + key;
}

/// Where a peak of the whole recording can lie: also at an edge, beyond which it may fall.
std::vector<std::int64_t> topsOf(const Posteriorgram& onsets)
{
    std::vector<std::int64_t> tops;
    const int last = onsets.frames() - 1;
    for (int frame = 0; frame <= last; ++frame)
        for (int key = 0; key < kKeyCount; ++key) {
            const float value = onsets.at(frame, key);
            if (value >= kLeastStroke && value >= onsets.at(std::max(frame - 1, 0), key) &&
                value >= onsets.at(std::min(frame + 1, last), key))
                tops.push_back(cellOf(frame, key));
        }
    return tops;
}

} // namespace

void StrokeStates::take(const torch::Tensor& states, const Posteriorgram& onsets, int first)
{
    assert(states.size(1) == onsets.frames());
    const std::vector<std::int64_t> tops = topsOf(onsets);
    const torch::Tensor taken =
        states.permute({1, 2, 0})
            .reshape({-1, states.size(0)})
            .index_select(0, torch::tensor(tops, torch::kLong).to(states.device()))
            .to(torch::kCPU, torch::kFloat32)
            .contiguous();
    for (const std::int64_t top : tops)
        m_cells.push_back(cellOf(first, 0) + top);
    const float* values = taken.data_ptr<float>();
    m_values.insert(m_values.end(), values, values + taken.numel());
}

void StrokeStates::tell(StrokeCandidates& candidates) const
{
    if (m_cells.empty())
        return;
    const std::size_t width = m_values.size() / m_cells.size();
    for (StrokeCandidate& candidate : candidates) {
        const std::size_t place = candidate.heard.size();
        candidate.heard.resize(place + width);
        const std::int64_t cell = cellOf(candidate.peak.frame, candidate.key);
        const auto found = std::ranges::lower_bound(m_cells, cell);
        if (found != m_cells.end() && *found == cell)
            std::copy_n(m_values.begin() +
                            (found - m_cells.begin()) * static_cast<std::ptrdiff_t>(width),
                        width, candidate.heard.begin() + static_cast<std::ptrdiff_t>(place));
    }
}

} // namespace rollwright
