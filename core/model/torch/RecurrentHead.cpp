#include "core/model/torch/RecurrentHead.h"

#include "core/model/Posteriors.h"

namespace rollwright {

RecurrentHeadImpl::RecurrentHeadImpl(int inputs)
{
    m_lstm = register_module("lstm", torch::nn::LSTM(torch::nn::LSTMOptions(inputs, kKeyCount)
                                                         .num_layers(2)
                                                         .batch_first(true)
                                                         .bidirectional(true)));
    m_linear = register_module("linear", torch::nn::Linear(2 * kKeyCount, kKeyCount));
}

torch::Tensor RecurrentHeadImpl::forward(const torch::Tensor& input)
{
    return m_linear->forward(std::get<0>(m_lstm->forward(input)));
}

} // namespace rollwright
