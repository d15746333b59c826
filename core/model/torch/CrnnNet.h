#pragma once

#include "core/model/torch/ConvStack.h"
#include "core/model/torch/Nets.h"
#include "core/model/torch/RecurrentHead.h"

namespace rollwright {

/// The study's CRNN: a ConvStack and a recurrent head for each roll.
class CrnnNet : public Net
{
public:
    CrnnNet();
    NetOutput forward(const torch::Tensor& features) override;
    int reach() const override { return 0; }

private:
    ConvStack m_frameStack{nullptr};
    RecurrentHead m_frame{nullptr};
    ConvStack m_onsetStack{nullptr};
    RecurrentHead m_onset{nullptr};
};

} // namespace rollwright
