#include "core/training/torch/WeightAverage.h"

#include <algorithm>
#include <vector>

namespace rollwright {

void averageInto(torch::nn::Module& average, const torch::nn::Module& trained, double decay,
                 int step)
{
    const torch::NoGradGuard guard;
    const double share = std::min(decay, (1.0 + step) / (10.0 + step));
    const auto blend = [share](const std::vector<torch::Tensor>& to,
                               const std::vector<torch::Tensor>& from) {
        for (std::size_t i = 0; i < to.size(); ++i) {
            if (to[i].is_floating_point())
                to[i].mul_(share).add_(from[i], 1 - share);
            else
                to[i].copy_(from[i]);
        }
    };
    blend(average.parameters(), trained.parameters());
    blend(average.buffers(), trained.buffers());
}

} // namespace rollwright
