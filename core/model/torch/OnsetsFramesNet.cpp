#include "core/model/torch/OnsetsFramesNet.h"

#include "core/model/Posteriors.h"
#include "core/model/StackNames.h"

namespace rollwright {

namespace {

/// Hands the frames' logits of the stack through.
void selectFrames(torch::nn::Linear& linear, double otherWeights)
{
    const torch::NoGradGuard guard;
    linear->weight.mul_(otherWeights);
    linear->weight.narrow(1, ConvStackImpl::kFirstFrame, kKeyCount).add_(torch::eye(kKeyCount));
    linear->bias.fill_(ConvStackImpl::kFrameAtRest);
}

torch::nn::Linear frameActivation()
{
    torch::nn::Linear linear(ConvStackImpl::kOutputs, kKeyCount);
    selectFrames(linear, 1);
    return linear;
}

/// Weights of a layer on the stack's values, made to fit the frames' and the onsets' logits.
torch::Tensor onLogits(const torch::Tensor& onValues)
{
    return torch::cat({onValues.narrow(1, ConvStackImpl::kFirstFrame, kKeyCount),
                       onValues.narrow(1, ConvStackImpl::kFirstOnset, kKeyCount)},
                      1);
}

/// What a bias has to add where the values come as logits.
torch::Tensor restOf(const torch::Tensor& onValues)
{
    const auto sum = [&](int first) { return onValues.narrow(1, first, kKeyCount).sum(1); };
    return -ConvStackImpl::kFrameAtRest * sum(ConvStackImpl::kFirstFrame) -
           ConvStackImpl::kOnsetAtRest * sum(ConvStackImpl::kFirstOnset);
}

} // namespace

OnsetsFramesNet::OnsetsFramesNet(bool oneStack) : m_stacks(*this, oneStack)
{
    m_onset = register_module(kOnsetHead, RecurrentHead(ConvStackImpl::kOutputs));
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

void OnsetsFramesNet::beginLike(const TensorFile& other)
{
    const std::vector<std::int64_t> crnnShape{4 * kKeyCount, ConvStackImpl::kOutputs};
    const torch::NoGradGuard guard;
    auto own = named_parameters();
    for (const std::string direction : {"", "_reverse"}) {
        const NamedTensor* stored = other.find("frame.lstm.weight_ih_l0" + direction);
        if (!stored || !stored->floats() || stored->shape != crnnShape)
            return;
        const auto onValues = torch::tensor(*stored->floats()).view(stored->shape);
        own["frame.lstm.weight_ih_l0" + direction].copy_(onLogits(onValues));
        own["frame.lstm.bias_ih_l0" + direction].add_(restOf(onValues));
    }
    selectFrames(m_frameActivation, 0);
}

} // namespace rollwright
