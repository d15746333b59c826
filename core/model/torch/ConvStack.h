#pragma once

#include <torch/torch.h>

#include "core/model/torch/ByteDropout.h"

namespace rollwright {

struct ConvStackOutput {
    torch::Tensor values; ///< (N, T, 256), with dropout in training
    /// (N, T, 88) each: logits of the keys' onsets and frames, which are values 0 to 87 and 88 to
    /// 175 less a constant. A loss on them shows the convolutions what to look for long before the
    /// recurrent layers above pass anything down (deep supervision: Lee et al. 2015), and adds no
    /// weights.
    torch::Tensor onset;
    torch::Tensor frame;
};

/// The convolutional front of the study's CRNN and Onsets and Frames networks (Hawthorne et al.
/// 2018, after Kelz et al. 2016) over features (N, T, 229).
class ConvStackImpl : public torch::nn::Module
{
public:
    static constexpr int kBands = 229;
    static constexpr int kOutputs = 256;
    static constexpr int kFirstOnset = 0;
    static constexpr int kFirstFrame = 88;
    static constexpr double kOnsetAtRest = -4; ///< logit of a key whose value is 0
    static constexpr double kFrameAtRest = -3;

    ConvStackImpl();
    ConvStackOutput forward(const torch::Tensor& features);

private:
    torch::nn::Sequential m_convolutions{nullptr};
    torch::nn::Linear m_projection{nullptr};
    ByteDropout m_dropout{nullptr};
};
TORCH_MODULE(ConvStack);

} // namespace rollwright
