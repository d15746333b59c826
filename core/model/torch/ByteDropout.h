#pragma once

#include <torch/torch.h>

namespace rollwright {

/// Dropout that draws eight values from one random number, where torch's own draws one and takes a
/// tenth of a training step for it. The probability is rounded to 256ths. Follows
/// torch::manual_seed, and does not depend on the number of threads.
class ByteDropoutImpl : public torch::nn::Module
{
public:
    explicit ByteDropoutImpl(double probability);
    torch::Tensor forward(const torch::Tensor& input);

private:
    double m_probability;
};
TORCH_MODULE(ByteDropout);

} // namespace rollwright
