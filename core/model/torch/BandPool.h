#pragma once

#include <torch/torch.h>

namespace rollwright {

/// Max pooling over pairs of bands: (N, C, T, F) to (N, C, T, F / 2), an odd last band left out.
/// The gradient goes to the greater of the two, of equals to the first, as in torch's max_pool2d,
/// whose kernel for this shape takes several times as long.
class BandPoolImpl : public torch::nn::Module
{
public:
    torch::Tensor forward(const torch::Tensor& maps);
};
TORCH_MODULE(BandPool);

} // namespace rollwright
