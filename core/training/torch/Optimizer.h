#pragma once

#include <vector>

#include <torch/torch.h>

namespace rollwright {

/// AdamW whose steps on a weight are shorter where a unit has very many inputs: Adam moves every
/// weight by about the same amount, so a unit behind n rectifiers, which are all positive, would be
/// thrown to and fro by n of them at once (Yang et al. 2021, "Tuning Large Neural Networks via
/// Zero-Shot Hyperparameter Transfer": the rate of a layer falls with its inputs).
class Optimizer
{
public:
    static constexpr std::int64_t kUsualInputs = 512; ///< up to here the rate is not reduced

    Optimizer(const torch::nn::Module& net, double weightDecay);

    /// The rate of the next steps, for layers of the usual width.
    void setRate(double rate);
    /// The share of the rate that a weight tensor (outputs x inputs …) gets.
    static double shareOf(const torch::Tensor& weight);

    torch::optim::AdamW& adam() { return m_adam; }

private:
    std::vector<double> m_shares; ///< of each parameter group
    torch::optim::AdamW m_adam;
};

} // namespace rollwright
