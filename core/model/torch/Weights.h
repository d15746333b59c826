#pragma once

#include <torch/torch.h>

#include "core/base/Result.h"
#include "core/model/Safetensors.h"

namespace rollwright {

/// All parameters and buffers of a network by name.
TensorFile weightsOf(const torch::nn::Module& net);

/// Copies every tensor into the network. Fails, and leaves the network as it was, with
/// ModelMismatch unless names, kinds and shapes are exactly the network's own, or with ModelDamaged
/// where a value is no finite number.
Result<void> loadWeights(torch::nn::Module& net, const TensorFile& weights,
                         const std::string& subject);

/// Copies every tensor that the network has by the same name and shape and leaves the rest of the
/// network as it was; how many were copied. A network with a ConvStack for each roll takes both
/// from one that has a single stack, and one with a single stack takes that of the frames.
int adoptWeights(torch::nn::Module& net, const TensorFile& weights);

} // namespace rollwright
