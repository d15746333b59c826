#pragma once

#include <torch/torch.h>

namespace rollwright {

/// Draws parameters and buffers of `average` towards those of a network of the same layers after
/// its step `step` (from 0), by 1 - `decay`; early steps count more, so that the start is soon
/// forgotten. The exponential average of the trained weights and of its batch norms' statistics is
/// smoother and, on unseen recordings, better than the last step's (Polyak and Juditsky 1992).
void averageInto(torch::nn::Module& average, const torch::nn::Module& trained, double decay,
                 int step);

} // namespace rollwright
