#include "core/model/torch/CrnnNet.h"

#include "core/model/StackNames.h"

namespace rollwright {

CrnnNet::CrnnNet(bool oneStack) : m_stacks(*this, oneStack)
{
    m_frame = register_module("frame", RecurrentHead(ConvStackImpl::kOutputs));
    m_onset = register_module(kOnsetHead, RecurrentHead(ConvStackImpl::kOutputs));
    m_frame->passKeysThrough(ConvStackImpl::kFirstFrame);
    m_onset->passKeysThrough(ConvStackImpl::kFirstOnset);
}

NetOutput CrnnNet::forward(const torch::Tensor& features)
{
    NetOutput output;
    const auto [onset, frame] = m_stacks.forward(features);
    output.frame = m_frame->forward(frame.values);
    output.onset = m_onset->forward(onset.values);
    output.earlyFrame = frame.frame;
    output.earlyOnset = onset.onset;
    return output;
}

} // namespace rollwright
