#include "core/model/torch/StackPair.h"

#include <string_view>

namespace rollwright {

namespace {

constexpr const char* kOnsetStack = "onset_stack";
constexpr const char* kFrameStack = "frame_stack";
constexpr const char* kSharedStack = "stack";

} // namespace

StackPair::StackPair(torch::nn::Module& net, bool oneStack)
    : m_onset(), m_frame(oneStack ? m_onset : ConvStack())
{
    net.register_module(oneStack ? kSharedStack : kOnsetStack, m_onset);
    if (!oneStack)
        net.register_module(kFrameStack, m_frame);
}

std::pair<ConvStackOutput, ConvStackOutput> StackPair::forward(const torch::Tensor& features)
{
    auto onset = m_onset->forward(features);
    auto frame = m_frame.ptr() == m_onset.ptr() ? onset : m_frame->forward(features);
    return {std::move(onset), std::move(frame)};
}

std::string nameInSharedStack(const std::string& name)
{
    for (const std::string_view own : {kOnsetStack, kFrameStack})
        if (name.starts_with(own))
            return kSharedStack + name.substr(own.size());
    return name;
}

} // namespace rollwright
