#pragma once

#include "core/model/torch/Nets.h"
#include "core/model/torch/RecurrentHead.h"
#include "core/model/torch/StackPair.h"

namespace rollwright {

/// The study's CRNN: a ConvStack and a recurrent head for each roll.
class CrnnNet : public Net
{
public:
    explicit CrnnNet(bool oneStack);
    NetOutput forward(const torch::Tensor& features) override;
    int reach() const override { return 0; }

private:
    StackPair m_stacks;
    RecurrentHead m_frame{nullptr};
    RecurrentHead m_onset{nullptr};
};

} // namespace rollwright
