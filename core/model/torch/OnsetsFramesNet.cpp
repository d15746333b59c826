#include "core/model/torch/OnsetsFramesNet.h"

#include "core/model/Posteriors.h"

namespace rollwright {

namespace {

/// Begins, like the head, by handing the keys through.
torch::nn::Linear frameActivation()
{
    constexpr double kAtRest = -3;

    const torch::NoGradGuard guard;
    torch::nn::Linear linear(ConvStackImpl::kOutputs, kKeyCount);
    linear->weight.narrow(1, ConvStackImpl::kFirstFrame, kKeyCount).add_(torch::eye(kKeyCount));
    linear->bias.fill_(kAtRest);
    return linear;
}

} // namespace

OnsetsFramesNet::OnsetsFramesNet(bool oneStack) : m_stacks(*this, oneStack)
{
    m_onset = register_module("onset", RecurrentHead(ConvStackImpl::kOutputs));
    m_frameActivation = register_module("frame_activation", frameActivation());
    m_frame = register_module("frame", RecurrentHead(2 * kKeyCount));
    m_onset->passKeysThrough(ConvStackImpl::kFirstOnset);
    m_frame->passKeysThrough(0);
}

NetOutput OnsetsFramesNet::forward(const torch::Tensor& features)
{
    NetOutput output;
    const auto [onset, frame] = m_stacks.forward(features);
    output.onset = m_onset->forward(onset.values);
    output.earlyOnset = onset.onset;
    output.earlyFrame = m_frameActivation->forward(frame.values);
    output.frame = m_frame->forward(torch::cat({output.earlyFrame, output.onset.detach()}, -1));
    return output;
}

} // namespace rollwright
