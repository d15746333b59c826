#pragma once

#include <utility>

#include "core/model/torch/ConvStack.h"

namespace rollwright {

/// The convolutions of a study network: one ConvStack for each roll ("onset_stack", "frame_stack"),
/// or one that both share ("stack"), which learns twice as fast and from which the two can begin.
class StackPair
{
public:
    /// Registers the stacks with the network.
    StackPair(torch::nn::Module& net, bool oneStack);

    /// For the onset roll, for the frame roll.
    std::pair<ConvStackOutput, ConvStackOutput> forward(const torch::Tensor& features);

private:
    ConvStack m_onset;
    ConvStack m_frame;
};

/// Of a tensor of a stack, its name in a network with the other number of stacks: what was shared
/// begins as the frame roll's own. Of any other tensor, the name itself.
std::string nameInOtherPair(const std::string& name);

} // namespace rollwright
