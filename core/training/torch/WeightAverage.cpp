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
    const auto blend = [decay](const std::vector<torch::Tensor>& to,
                               const std::vector<torch::Tensor>& from) {
        for (std::size_t i = 0; i < to.size(); ++i) {
            if (to[i].is_floating_point())
                to[i].mul_(decay).add_(from[i], 1 - decay);
            else
                to[i].copy_(from[i]);
        }
    };
    blend(m_net->parameters(), trained.parameters());
    blend(m_net->buffers(), trained.buffers());
}

} // namespace rollwright
