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

void RecurrentHeadImpl::passKeysThrough(int first)
{
    constexpr double kInputGate = 1;
    constexpr double kForgetGate = -1;
    constexpr double kOutputGate = 1;
    constexpr double kFirstGain = 0.5;
    constexpr double kSecondGain = 1;
    constexpr double kLogitGain = 6;
    constexpr double kLogitAtRest = -4;

    const torch::NoGradGuard guard;
    const torch::Tensor keys = torch::eye(kKeyCount);
    const auto weights = m_lstm->named_parameters();
    const auto gate = [&](const std::string& name, int index) { // input, forget, cell, output
        return weights[name].narrow(0, index * kKeyCount, kKeyCount);
    };
    for (const char* direction : {"", "_reverse"}) {
        for (const char* layer : {"_l0", "_l1"}) {
            const std::string end = std::string(layer) + direction;
            gate("bias_ih" + end, 0).fill_(kInputGate);
            gate("bias_ih" + end, 1).fill_(kForgetGate);
            gate("bias_ih" + end, 3).fill_(kOutputGate);
        }
        const std::string end = direction;
        gate("weight_ih_l0" + end, 2).narrow(1, first, kKeyCount).add_(kFirstGain * keys);
        gate("weight_ih_l1" + end, 2).add_(kSecondGain * torch::cat({keys, keys}, 1));
    }
    m_linear->weight.add_(kLogitGain * torch::cat({keys, keys}, 1));
    m_linear->bias.fill_(kLogitAtRest);
}

torch::Tensor RecurrentHeadImpl::forward(const torch::Tensor& input)
{
    return m_linear->forward(std::get<0>(m_lstm->forward(input)));
}

} // namespace rollwright
