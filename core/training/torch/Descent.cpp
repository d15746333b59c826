#include "core/training/torch/Descent.h"

#include <cmath>

namespace rollwright {

Result<double> descend(const torch::Tensor& loss, torch::nn::Module& net,
                       torch::optim::AdamW& optimizer, const DescentStep& step)
{
    for (auto& group : optimizer.param_groups())
        static_cast<torch::optim::AdamWOptions&>(group.options()).lr(step.learningRate);
    optimizer.zero_grad();
    loss.backward();
    const double norm = torch::nn::utils::clip_grad_norm_(net.parameters(), step.gradientNorm);
    const auto value = loss.item<double>();
    const bool finite = std::isfinite(value);
    if (!finite || !std::isfinite(norm))
        return failure(ErrorCode::TrainingDiverged, step.run,
                       std::string(finite ? "the gradient" : "the loss") + " of step " +
                           std::to_string(step.number) +
                           " is no number; what was kept before stays");
    optimizer.step();
    return value;
}

} // namespace rollwright
