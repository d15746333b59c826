#include "core/model/torch/OnsetsFramesNet.h"

#include "core/model/Posteriors.h"

namespace rollwright {

OnsetsFramesNet::OnsetsFramesNet()
{
    m_onsetStack = register_module("onset_stack", ConvStack());
    m_onset = register_module("onset", RecurrentHead(ConvStackImpl::kOutputs));
    m_frameStack = register_module("frame_stack", ConvStack());
    m_frameActivation =
        register_module("frame_activation", torch::nn::Linear(ConvStackImpl::kOutputs, kKeyCount));
    m_frame = register_module("frame", RecurrentHead(2 * kKeyCount));
    m_frame->passKeysThrough();
    m_onset->passKeysThrough();
}

NetOutput OnsetsFramesNet::forward(const torch::Tensor& features)
{
    NetOutput output;
    const auto onset = m_onsetStack->forward(features);
    output.onset = m_onset->forward(onset.values);
    output.earlyOnset = onset.keys;
    output.earlyFrame = m_frameActivation->forward(m_frameStack->forward(features).values);
    output.frame = m_frame->forward(torch::cat({output.earlyFrame, output.onset.detach()}, -1));
    return output;
}

} // namespace rollwright
