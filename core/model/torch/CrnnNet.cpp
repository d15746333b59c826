#include "core/model/torch/CrnnNet.h"

namespace rollwright {

CrnnNet::CrnnNet()
{
    m_frameStack = register_module("frame_stack", ConvStack());
    m_frame = register_module("frame", RecurrentHead(ConvStackImpl::kOutputs));
    m_onsetStack = register_module("onset_stack", ConvStack());
    m_onset = register_module("onset", RecurrentHead(ConvStackImpl::kOutputs));
    m_frame->passKeysThrough();
    m_onset->passKeysThrough();
}

NetOutput CrnnNet::forward(const torch::Tensor& features)
{
    NetOutput output;
    const auto frame = m_frameStack->forward(features);
    const auto onset = m_onsetStack->forward(features);
    output.frame = m_frame->forward(frame.values);
    output.onset = m_onset->forward(onset.values);
    output.earlyFrame = frame.keys;
    output.earlyOnset = onset.keys;
    return output;
}

} // namespace rollwright
