#pragma once

#include <string>

#include <torch/torch.h>

#include "core/base/Result.h"

namespace rollwright {

/// One step of a run.
struct DescentStep {
    int number = 0; ///< from 1
    double learningRate = 0;
    double gradientNorm = 0; ///< gradients are scaled down to it
    std::string run;         ///< its name in errors
};

/// Takes a step down the gradient of `loss`, of a network whose parameters the optimiser has, and
/// returns the loss as a number. Fails with TrainingDiverged, before any weight has changed, where
/// the loss or the norm of the gradient is no finite number: every weight would be none afterwards.
Result<double> descend(const torch::Tensor& loss, torch::nn::Module& net,
                       torch::optim::AdamW& optimizer, const DescentStep& step);

} // namespace rollwright
