#pragma once

#include <torch/torch.h>

namespace rollwright {

/// The convolutional front of the study's CRNN and Onsets and Frames networks (Hawthorne et al.
/// 2018, after Kelz et al. 2016): features (N, T, 229) to (N, T, 256).
class ConvStackImpl : public torch::nn::Module
{
public:
    static constexpr int kBands = 229;
    static constexpr int kOutputs = 256;

    ConvStackImpl();
    torch::Tensor forward(const torch::Tensor& features);

private:
    torch::nn::Sequential m_convolutions{nullptr};
    torch::nn::Sequential m_projection{nullptr};
};
TORCH_MODULE(ConvStack);

} // namespace rollwright
