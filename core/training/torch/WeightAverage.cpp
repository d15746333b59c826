#include "core/training/torch/WeightAverage.h"

#include <algorithm>
#include <utility>

namespace rollwright {

WeightAverage::WeightAverage(std::shared_ptr<Net> average, double decay)
    : m_net(std::move(average)), m_decay(decay)
{
    m_net->eval();
}

void WeightAverage::update(const Net& trained, int step)
{
    const torch::NoGradGuard guard;
    const double decay = std::min(m_decay, (1.0 + step) / (10.0 + step));
    const auto from = trained.parameters();
    const auto to = m_net->parameters();
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i].mul_(decay).add_(from[i], 1 - decay);
    const auto fromBuffers = trained.buffers();
    const auto toBuffers = m_net->buffers();
    for (std::size_t i = 0; i < toBuffers.size(); ++i)
        toBuffers[i].copy_(fromBuffers[i]);
}

} // namespace rollwright
