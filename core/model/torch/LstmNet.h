#pragma once

#include "core/model/torch/Nets.h"
#include "core/model/torch/RecurrentHead.h"

namespace rollwright {

/// The study's baseline: a recurrent head straight on the log-mel bands, one for each roll.
class LstmNet : public Net
{
public:
    LstmNet();
    NetOutput forward(const torch::Tensor& features) override;
    int reach() const override { return 0; }

private:
    RecurrentHead m_frame{nullptr};
    RecurrentHead m_onset{nullptr};
};

} // namespace rollwright
