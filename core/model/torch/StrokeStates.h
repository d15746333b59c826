#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "core/model/Posteriors.h"
#include "core/model/StrokeCandidates.h"

namespace rollwright {

/// What a network itself tells of the cells where strokes may lie, gathered segment by segment: of
/// all cells it would be fifty times as much.
class StrokeStates
{
public:
    /// Takes it from the states (C, T, 88) of a segment that begins at frame `first` of the
    /// recording, whose onset posterior is given.
    void take(const torch::Tensor& states, const Posteriorgram& onsets, int first);

    /// Adds it to what is heard of each candidate; zeros where none was taken, as no peak of the
    /// onset posterior lies there.
    void tell(StrokeCandidates& candidates) const;

private:
    std::vector<std::int64_t> m_cells; ///< frame * 88 + key, rising
    std::vector<float> m_values;       ///< equally many for each cell
};

} // namespace rollwright
