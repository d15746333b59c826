#pragma once

#include "core/model/torch/Nets.h"
#include "core/model/torch/RecurrentHead.h"
#include "core/model/torch/StackPair.h"

namespace rollwright {

/// The study's Onsets and Frames (after Hawthorne et al. 2018): the frame branch hears what the
/// onset branch said, without teaching it.
class OnsetsFramesNet : public Net
{
public:
    explicit OnsetsFramesNet(bool oneStack);
    NetOutput forward(const torch::Tensor& features) override;
    int reach() const override { return 0; }
    /// The frame branch of a CRNN hears the stack's values, this one the logits that they stand
    /// for: begins as that, without the values that stand for none.
    void beginLike(const TensorFile& other) override;

private:
    StackPair m_stacks;
    RecurrentHead m_onset{nullptr};
    torch::nn::Linear m_frameActivation{nullptr};
    RecurrentHead m_frame{nullptr}; ///< over 88 frame activations and 88 onset logits
};

} // namespace rollwright
