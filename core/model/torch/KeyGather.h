#pragma once

#include <span>

#include <torch/torch.h>

namespace rollwright {

/// Shows every key what stands `shifts` keys away from it (shift and concatenate): maps (N, C, T,
/// 88) to (N, shifts x C, T, 88), channels last, zeros beyond the keyboard. Differentiable, any
/// device; on the CPU one pass over the memory each way.
torch::Tensor gatherKeys(const torch::Tensor& maps, std::span<const int> shifts);

} // namespace rollwright
