#include "core/training/torch/Optimizer.h"

#include <algorithm>
#include <map>

namespace rollwright {

namespace {

using torch::optim::AdamWOptions;
using torch::optim::OptimizerParamGroup;

/// Tensors by their share of the rate, in a fixed order.
std::map<double, std::vector<torch::Tensor>> tensorsByShare(const torch::nn::Module& net)
{
    std::map<double, std::vector<torch::Tensor>> groups;
    for (const torch::Tensor& parameter : net.parameters())
        groups[Optimizer::shareOf(parameter)].push_back(parameter);
    return groups;
}

std::vector<double> sharesOf(const torch::nn::Module& net)
{
    std::vector<double> shares;
    for (const auto& [share, tensors] : tensorsByShare(net))
        shares.push_back(share);
    return shares;
}

std::vector<OptimizerParamGroup> groupsOf(const torch::nn::Module& net, double weightDecay)
{
    std::vector<OptimizerParamGroup> groups;
    for (const auto& [share, tensors] : tensorsByShare(net))
        groups.emplace_back(
            tensors, std::make_unique<AdamWOptions>(AdamWOptions().weight_decay(weightDecay)));
    return groups;
}

} // namespace

Optimizer::Optimizer(const torch::nn::Module& net, double weightDecay)
    : m_shares(sharesOf(net)),
      m_adam(groupsOf(net, weightDecay), AdamWOptions().weight_decay(weightDecay))
{
}

double Optimizer::shareOf(const torch::Tensor& weight)
{
    const std::int64_t inputs = weight.dim() < 2 ? 1 : weight.numel() / weight.size(0);
    return std::min(1.0, static_cast<double>(kUsualInputs) / static_cast<double>(inputs));
}

void Optimizer::setRate(double rate)
{
    auto& groups = m_adam.param_groups();
    for (std::size_t i = 0; i < groups.size(); ++i)
        static_cast<AdamWOptions&>(groups[i].options()).lr(rate * m_shares[i]);
}

} // namespace rollwright
