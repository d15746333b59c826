#include "core/model/torch/StackPair.h"

#include <string_view>

#include "core/model/StackNames.h"

namespace rollwright {

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

std::string nameInOtherPair(const std::string& name)
{
    const std::string_view stack = std::string_view(name).substr(0, name.find('.'));
    const auto within = [&](const char* other) { return other + name.substr(stack.size()); };
    if (stack == kOnsetStack || stack == kFrameStack)
        return within(kSharedStack);
    return stack == kSharedStack ? within(kFrameStack) : name;
}

} // namespace rollwright
