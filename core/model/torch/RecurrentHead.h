#pragma once

#include <torch/torch.h>

namespace rollwright {

/// A two-layer bidirectional LSTM with 88 units a direction and a linear layer: (N, T, inputs) to
/// logits (N, T, 88). Every study model ends in it.
class RecurrentHeadImpl : public torch::nn::Module
{
public:
    explicit RecurrentHeadImpl(int inputs);
    /// Begins as if it were not there: each unit hands on the input of its own key (88 inputs from
    /// `first` on are the keys'), and the linear layer makes logits of that. Randomly begun, these
    /// layers give the same for every input for hundreds of steps.
    void passKeysThrough(int first);

    torch::Tensor forward(const torch::Tensor& input);

private:
    torch::nn::LSTM m_lstm{nullptr};
    torch::nn::Linear m_linear{nullptr};
};
TORCH_MODULE(RecurrentHead);

} // namespace rollwright
